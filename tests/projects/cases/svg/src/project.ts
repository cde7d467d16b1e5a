import {makeProject} from '@motion-canvas/core';
import drawing from './scenes/drawing?scene';

export default makeProject({
  scenes: [drawing],
});
