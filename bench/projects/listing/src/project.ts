import {makeProject} from '@motion-canvas/core';
import counter from './scenes/counter?scene';

export default makeProject({
  scenes: [counter],
});
