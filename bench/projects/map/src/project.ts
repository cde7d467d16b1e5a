import {makeProject} from '@motion-canvas/core';
import island from './scenes/island?scene';

export default makeProject({
  scenes: [island],
});
