import {makeScene2D, Rect} from '@motion-canvas/2d';
import {createRef, linear} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const bar = createRef<Rect>();
  view.add(<Rect ref={bar} height={40} width={10} fill={'#445'} />);

  yield* bar().width(300, 2, linear);
});
