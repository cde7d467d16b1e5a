import {Circle, makeScene2D, Rect} from '@motion-canvas/2d';
import {
  createRef,
  finishScene,
  zoomInTransition,
  BBox,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const disc = createRef<Circle>();
  view.add(
    <>
      <Rect size={'100%'} fill={'#9b5de5'} />
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

  yield* zoomInTransition(new BBox(-40, -20, 80, 40), 0.5);
  yield* disc().x(60, 0.3);
  finishScene();
  yield* disc().size(90, 0.4);
});
