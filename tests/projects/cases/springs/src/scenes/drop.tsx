import {Circle, makeScene2D, Rect} from '@motion-canvas/2d';
import {
  all,
  BounceSpring,
  createRef,
  makeSpring,
  PlopSpring,
  spring,
  SwingSpring,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const ball = createRef<Circle>();
  const door = createRef<Rect>();
  const dot = createRef<Circle>();
  view.add(
    <>
      <Circle ref={ball} x={-90} y={-60} size={36} fill={'#e4572e'} />
      <Rect ref={door} size={[20, 90]} fill={'#17bebb'} />
      <Circle ref={dot} x={90} size={10} fill={'#ffc914'} />
    </>,
  );

  yield* all(
    spring(BounceSpring, -60, 40, 60, value => ball().position.y(value)),
    spring(SwingSpring, 0, 60, 1, value => door().rotation(value)),
    spring(PlopSpring, 10, 70, 1, value => dot().size(value)),
  );
  yield* spring(makeSpring(0.2, 18, 2), 0, -40, 2, value => door().x(value));
});
