import {makeProject} from '@motion-canvas/core';
import icons from './scenes/icons?scene';

export default makeProject({
  scenes: [icons],
});
