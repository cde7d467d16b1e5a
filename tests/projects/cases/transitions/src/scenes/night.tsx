import {Circle, makeScene2D, Rect} from '@motion-canvas/2d';
import {
  createRef,
  finishScene,
  zoomOutTransition,
  BBox,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const disc = createRef<Circle>();
  view.add(
    <>
      <Rect size={'100%'} fill={'#2a3142'} />
      <Circle
        ref={disc}
        size={50}
        x={-60}
        fill={'white'}
        stroke={'black'}
        lineWidth={3}
      />
    </>,
  );

  yield* zoomOutTransition(new BBox(20, 0, 60, 40), 0.5);
  yield* disc().x(60, 0.3);
  finishScene();
  yield* disc().size(90, 0.4);
});
