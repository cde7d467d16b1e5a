import {makeProject} from '@motion-canvas/core';
import map from './scenes/map?scene';

export default makeProject({
  scenes: [map],
});
