import {Circle, makeScene2D, Rect} from '@motion-canvas/2d';
import {
  createRef,
  finishScene,
  slideTransition,
  Direction,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const disc = createRef<Circle>();
  view.add(
    <>
      <Rect size={'100%'} fill={'#e4572e'} />
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

  yield* slideTransition(Direction.Right, 0.4);
  yield* disc().x(60, 0.3);
  finishScene();
  yield* disc().size(90, 0.4);
});
