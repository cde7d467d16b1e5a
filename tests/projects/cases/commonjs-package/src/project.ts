import {makeProject} from '@motion-canvas/core';
import cross from './scenes/cross?scene';

export default makeProject({
  scenes: [cross],
});
