import './fonts';
import {makeProject} from '@motion-canvas/core';
import orbit from './scenes/orbit?scene';

export default makeProject({
  scenes: [orbit],
});
