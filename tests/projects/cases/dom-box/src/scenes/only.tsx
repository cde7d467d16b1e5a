import {makeScene2D, Rect} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const label = document.createElement('div');
  label.textContent = 'How wide?';
  label.style.font = '20px sans-serif';
  document.body.appendChild(label);
  const {width} = label.getBoundingClientRect();
  view.add(<Rect width={width} height={20} fill={'white'} />);
  yield* waitFor(0.5);
});
