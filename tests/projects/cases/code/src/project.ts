import './fonts';
import {makeProject} from '@motion-canvas/core';
import listing from './scenes/listing?scene';

export default makeProject({
  scenes: [listing],
});
