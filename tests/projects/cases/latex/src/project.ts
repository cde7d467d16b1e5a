import {makeProject} from '@motion-canvas/core';
import formula from './scenes/formula?scene';

export default makeProject({
  scenes: [formula],
});
