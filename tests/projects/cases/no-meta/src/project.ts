import {makeProject} from '@motion-canvas/core';
import plain from './scenes/plain?scene';

export default makeProject({
  scenes: [plain],
});
