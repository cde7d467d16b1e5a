import './fonts';
import {makeProject} from '@motion-canvas/core';
import text from './scenes/text?scene';

export default makeProject({
  scenes: [text],
});
