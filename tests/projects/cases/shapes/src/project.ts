import {makeProject} from '@motion-canvas/core';
import shapes from './scenes/shapes?scene';
import curves from './scenes/curves?scene';

export default makeProject({
  scenes: [shapes, curves],
});
