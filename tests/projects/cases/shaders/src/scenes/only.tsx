import {Circle, makeScene2D} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';
import ripple from '../ripple.glsl';

export default makeScene2D(function* (view) {
  view.add(<Circle key={'pond'} size={80} fill={'#17bebb'} shaders={ripple} />);
  yield* waitFor(0.5);
});
