import {makeProject} from '@motion-canvas/core';
import frames from './scenes/frames?scene';

export default makeProject({
  scenes: [frames],
});
