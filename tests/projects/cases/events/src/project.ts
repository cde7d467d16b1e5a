import {makeProject} from '@motion-canvas/core';
import beats from './scenes/beats?scene';

export default makeProject({
  scenes: [beats],
});
