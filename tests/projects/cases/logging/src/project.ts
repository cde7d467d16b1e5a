import {makeProject} from '@motion-canvas/core';
import said from './scenes/said?scene';

export default makeProject({
  scenes: [said],
});
