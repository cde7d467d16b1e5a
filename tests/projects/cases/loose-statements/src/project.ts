import {makeProject} from '@motion-canvas/core';
import harbour from './scenes/harbour?scene';

export default makeProject({
  scenes: [harbour],
});
