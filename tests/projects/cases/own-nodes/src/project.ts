import './fonts';
import {makeProject} from '@motion-canvas/core';
import gauges from './scenes/gauges?scene';

export default makeProject({
  scenes: [gauges],
});
