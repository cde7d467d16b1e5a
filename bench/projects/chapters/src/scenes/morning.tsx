import {Gradient, makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {
  all,
  createRef,
  createSignal,
  fadeTransition,
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
        {offset: 0, color: '#2b3a67'},
        {offset: 1, color: '#f7b267'},
      ],
    });
  view.add(
    <>
      <Rect size={'100%'} fill={ground} />
      <Txt
        ref={title}
        text={'Morning'}
        fontFamily={'Roboto'}
        fontWeight={700}
        fontSize={130}
        fill={'white'}
      />
    </>,
  );

  yield* fadeTransition(0.5);
  yield* all(turn(1, 0.9), title().scale(1.15, 0.9));
  yield* waitFor(0.2);
});
