import {makeProject} from '@motion-canvas/core';
import drop from './scenes/drop?scene';

export default makeProject({
  scenes: [drop],
});
