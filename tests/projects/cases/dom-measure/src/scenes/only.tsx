import {makeScene2D, Rect} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  yield* waitFor(0.25);
  const label = document.createElement('span');
  label.innerText = 'How wide?';
  label.style.fontSize = '20px';
  document.body.append(label);
  view.add(<Rect width={label.offsetWidth} height={20} fill={'white'} />);
  yield* waitFor(0.5);
});
