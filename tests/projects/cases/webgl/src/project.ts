import {makeProject} from '@motion-canvas/core';
import only from './scenes/only?scene';

export default makeProject({
  scenes: [only],
});
