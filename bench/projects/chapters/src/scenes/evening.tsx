import {Gradient, makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {
  all,
  createRef,
  createSignal,
  Direction,
  slideTransition,
  waitFor,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const turn = createSignal(0);
  const title = createRef<Txt>();
  const ground = () =>
    new Gradient({
      type: 'linear',
      from: [-960, -540 + 540 * turn()],
      to: [960, 540 - 540 * turn()],
      stops: [
        {offset: 0, color: '#6d597a'},
        {offset: 1, color: '#e56b6f'},
      ],
    });
  view.add(
    <>
      <Rect size={'100%'} fill={ground} />
      <Txt
        ref={title}
        text={'Evening'}
        fontFamily={'Roboto'}
        fontWeight={700}
        fontSize={130}
        fill={'white'}
      />
    </>,
  );

  yield* slideTransition(Direction.Bottom, 0.5);
  yield* all(turn(1, 0.9), title().scale(1.15, 0.9));
  yield* waitFor(0.2);
});
