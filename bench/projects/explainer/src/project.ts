import {makeProject} from '@motion-canvas/core';
import question from './scenes/question?scene';

export default makeProject({
  scenes: [question],
});
