import {makeProject} from '@motion-canvas/core';
import images from './scenes/images?scene';

export default makeProject({
  scenes: [images],
});
