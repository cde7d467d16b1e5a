import {makeProject} from '@motion-canvas/core';
import race from './scenes/race?scene';

export default makeProject({
  scenes: [race],
});
