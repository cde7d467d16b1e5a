import {makeProject} from '@motion-canvas/core';
import ring from './scenes/ring?scene';

export default makeProject({
  scenes: [ring],
});
