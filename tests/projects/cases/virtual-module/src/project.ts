import {makeProject} from '@motion-canvas/core';
import stripes from './scenes/stripes?scene';

export default makeProject({
  scenes: [stripes],
});
