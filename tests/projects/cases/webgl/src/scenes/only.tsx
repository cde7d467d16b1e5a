import {makeScene2D, Rect} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  view.add(<Rect size={40} fill={'white'} />);
  yield* waitFor(0.5);
  const canvas = document.createElement('canvas');
  canvas.getContext('webgl')!.clear(0);
  yield;
});
