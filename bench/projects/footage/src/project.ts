import {makeProject} from '@motion-canvas/core';
import clip from './scenes/clip?scene';

export default makeProject({
  scenes: [clip],
});
