import './fonts';
import {makeProject} from '@motion-canvas/core';
import deck from './scenes/deck?scene';

export default makeProject({
  scenes: [deck],
});
