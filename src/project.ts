import {makeProject} from '@motion-canvas/core';
import {defaultNetwork} from './network/defaultNetwork.ts';
import figure03 from './scenes/figure03?scene';

/** The figures in the order of the derivation; each scene stands alone. */
export default makeProject({
  name: 'Backprop Figures',
  scenes: [figure03],
  variables: {network: defaultNetwork, theme: 'dark'},
});
