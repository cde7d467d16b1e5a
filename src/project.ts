import {type FullSceneDescription, makeProject} from '@motion-canvas/core';
import {defaultNetwork} from './network/defaultNetwork.ts';

/** Every figure's script; Vite writes an import for each. */
const scripts = import.meta.glob<FullSceneDescription>('./scenes/figure*.tsx', {
  query: '?scene',
  import: 'default',
  eager: true,
  // An installed package lies below node_modules, which globs skip by default.
  exhaustive: true,
});

/**
 * The figures, each a scene of its own. The catalogue gives their order in a
 * film.
 */
export default makeProject({
  name: 'Backprop Figures',
  scenes: Object.values(scripts),
  variables: {network: defaultNetwork, theme: 'dark'},
});
