import {makeProject} from '@motion-canvas/core';
import {defaultNetwork} from './network/defaultNetwork.ts';
import figure00 from './scenes/figure00?scene';
import figure01 from './scenes/figure01?scene';
import figure02 from './scenes/figure02?scene';
import figure03 from './scenes/figure03?scene';
import figure04 from './scenes/figure04?scene';
import figure05 from './scenes/figure05?scene';
import figure06 from './scenes/figure06?scene';
import figure07 from './scenes/figure07?scene';
import figure08 from './scenes/figure08?scene';
import figure09 from './scenes/figure09?scene';
import figure10 from './scenes/figure10?scene';
import figure11 from './scenes/figure11?scene';
import figure12 from './scenes/figure12?scene';
import figure13 from './scenes/figure13?scene';
import figure14 from './scenes/figure14?scene';
import figure15 from './scenes/figure15?scene';
import figure16 from './scenes/figure16?scene';
import figure17 from './scenes/figure17?scene';
import figure18 from './scenes/figure18?scene';
import figure19 from './scenes/figure19?scene';

/** The figures in the order of the derivation; each scene stands alone. */
export default makeProject({
  name: 'Backprop Figures',
  scenes: [
    figure00,
    figure01,
    figure02,
    figure03,
    figure04,
    figure05,
    figure06,
    figure07,
    figure08,
    figure09,
    figure10,
    figure11,
    figure12,
    figure13,
    figure14,
    figure15,
    figure16,
    figure17,
    figure18,
    figure19,
  ],
  variables: {network: defaultNetwork, theme: 'dark'},
});
