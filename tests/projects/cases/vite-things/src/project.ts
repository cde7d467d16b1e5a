import './fonts';
import {makeProject} from '@motion-canvas/core';
import mixed from './scenes/mixed?scene';

export default makeProject({
  scenes: [mixed],
});
