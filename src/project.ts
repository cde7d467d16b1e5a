import {makeProject} from '@motion-canvas/core';
import {defaultNetwork} from './network/defaultNetwork.ts';
import figure03 from './scenes/figure03?scene';
import figure05 from './scenes/figure05?scene';

/** The figures in the order of the derivation; each scene stands alone. */
export default makeProject({
  name: 'Backprop Figures',
  scenes: [figure03, figure05],
  variables: {network: defaultNetwork, theme: 'dark'},
});
