import {makeProject} from '@motion-canvas/core';
import evening from './scenes/evening?scene';
import morning from './scenes/morning?scene';
import noon from './scenes/noon?scene';

export default makeProject({
  scenes: [morning, noon, evening],
});
