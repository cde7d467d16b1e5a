import {type FullSceneDescription, makeProject} from '@motion-canvas/core';
import {defaultNetwork} from './network/defaultNetwork.ts';

/** Every script of a figure; Vite writes an import for each. */
const scripts = import.meta.glob<FullSceneDescription>('./scenes/figure*.tsx', {
  query: '?scene',
  import: 'default',
  eager: true,
  // An installed package lies below node_modules, which is left out otherwise.
  exhaustive: true,
});

/** The figures, each a scene that stands alone. The catalogue tells their order in a film. */
export default makeProject({
  name: 'Backprop Figures',
  scenes: Object.values(scripts),
  variables: {network: defaultNetwork, theme: 'dark'},
});
