import {makeProject} from '@motion-canvas/core';
import scatter from './scenes/scatter?scene';
import chosen from './scenes/chosen?scene';

export default makeProject({
  scenes: [scatter, chosen],
});
