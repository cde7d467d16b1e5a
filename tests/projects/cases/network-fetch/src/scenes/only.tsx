import {makeScene2D, Rect} from '@motion-canvas/2d';
import {waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  yield* waitFor(0.25);
  const answer: Response = yield fetch('https://example.com/widths.json');
  const widths: number[] = yield answer.json();
  view.add(
    widths.map(width => <Rect width={width} height={20} fill={'white'} />),
  );
  yield* waitFor(0.5);
});
