import {makeProject} from '@motion-canvas/core';
import tone from './media/tone.ogg';
import clip from './scenes/clip?scene';

export default makeProject({
  scenes: [clip],
  audio: tone,
});
