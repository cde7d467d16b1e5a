import {makeProject} from '@motion-canvas/core';
import tick from './scenes/tick?scene';

export default makeProject({
  scenes: [tick],
});
