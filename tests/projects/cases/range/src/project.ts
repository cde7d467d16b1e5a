import {makeProject} from '@motion-canvas/core';
import count from './scenes/count?scene';

export default makeProject({
  scenes: [count],
});
