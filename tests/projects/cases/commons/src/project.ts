import './fonts';
import {makeProject} from '@canvas-commons/core';
import harbour from './scenes/harbour?scene';
import night from './scenes/night?scene';
import words from './scenes/words?scene';

export default makeProject({
  scenes: [harbour, words, night],
});
