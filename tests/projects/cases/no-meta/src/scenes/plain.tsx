import {Circle, makeScene2D, Rect} from '@motion-canvas/2d';
import {createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const disc = createRef<Circle>();
  view.add(
    <>
      <Rect size={'100%'} fill={'#dde3ea'} />
      <Circle ref={disc} size={300} fill={'#e4572e'} />
    </>,
  );

  yield* disc().x(500, 0.2);
});
