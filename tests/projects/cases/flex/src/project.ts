import {makeProject} from '@motion-canvas/core';
import flex from './scenes/flex?scene';

export default makeProject({
  scenes: [flex],
});
