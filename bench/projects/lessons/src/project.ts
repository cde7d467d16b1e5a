import {makeProject} from '@motion-canvas/core';
import addition from './scenes/addition?scene';
import bases from './scenes/bases?scene';
import determinants from './scenes/determinants?scene';
import intro from './scenes/intro?scene';
import inverses from './scenes/inverses?scene';
import matrices from './scenes/matrices?scene';
import products from './scenes/products?scene';
import scaling from './scenes/scaling?scene';
import summary from './scenes/summary?scene';
import vectors from './scenes/vectors?scene';

export default makeProject({
  scenes: [
    intro,
    vectors,
    addition,
    scaling,
    bases,
    matrices,
    products,
    inverses,
    determinants,
    summary,
  ],
});
