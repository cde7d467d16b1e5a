import {Circle, makeScene2D} from '@motion-canvas/2d';
import {createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const ring = createRef();
  view.add(
    <Circle ref={ring} size={100} stroke={'#17bebb'} lineWidth={12} end={0} />,
  );

  yield* ring().end(1, 0.5);
  yield* ring().start(0.5, 0.3);
});
