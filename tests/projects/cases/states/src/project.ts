import {makeProject} from '@motion-canvas/core';
import states from './scenes/states?scene';

export default makeProject({
  scenes: [states],
});
