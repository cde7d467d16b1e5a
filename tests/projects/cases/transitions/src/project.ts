import {makeProject} from '@motion-canvas/core';
import dawn from './scenes/dawn?scene';
import noon from './scenes/noon?scene';
import dusk from './scenes/dusk?scene';
import night from './scenes/night?scene';

export default makeProject({
  scenes: [dawn, noon, dusk, night],
});
