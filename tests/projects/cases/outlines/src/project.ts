import {makeProject} from '@motion-canvas/core';
import ends from './scenes/ends?scene';

export default makeProject({
  scenes: [ends],
});
