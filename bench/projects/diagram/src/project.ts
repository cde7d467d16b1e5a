import {makeProject} from '@motion-canvas/core';
import request from './scenes/request?scene';

export default makeProject({
  scenes: [request],
});
