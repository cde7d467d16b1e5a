import {makeProject} from '@motion-canvas/core';
import effects from './scenes/effects?scene';
import composites from './scenes/composites?scene';

export default makeProject({
  scenes: [effects, composites],
});
