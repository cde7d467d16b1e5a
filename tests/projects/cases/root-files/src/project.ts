import {makeProject} from '@motion-canvas/core';
import shelf from './scenes/shelf?scene';

export default makeProject({
  scenes: [shelf],
});
