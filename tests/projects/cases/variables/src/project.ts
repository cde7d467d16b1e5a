import './fonts';
import {makeProject} from '@motion-canvas/core';
import card from './scenes/card?scene';

export default makeProject({
  scenes: [card],
  variables: {
    name: 'Ada',
    tint: '#e4572e',
    sizes: [30, 50, 20],
  },
});
