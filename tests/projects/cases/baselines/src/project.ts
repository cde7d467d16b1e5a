import './fonts';
import {makeProject} from '@motion-canvas/core';
import lines from './scenes/lines?scene';

export default makeProject({
  scenes: [lines],
});
