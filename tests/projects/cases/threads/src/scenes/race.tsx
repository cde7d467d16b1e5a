import {Circle, makeScene2D} from '@motion-canvas/2d';
import {
  all,
  any,
  cancel,
  chain,
  createRefArray,
  delay,
  every,
  join,
  linear,
  loop,
  loopFor,
  range,
  run,
  sequence,
  spawn,
  waitFor,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const discs = createRefArray<Circle>();
  view.add(
    range(8).map(index => (
      <Circle
        ref={discs}
        x={-140}
        y={index * 22 - 77}
        size={16}
        fill={`hsl(${index * 45}, 80%, 60%)`}
      />
    )),
  );

  const spinner = yield loop(() => discs[0].size(22, 0.15).to(10, 0.15));
  const runner = yield discs[1].x(140, 1.5, linear);
  const clock = every(3, () => discs[2].x(discs[2].x() + 20));
  yield clock.runner;
  spawn(function* () {
    yield* discs[3].x(0, 0.5);
    yield* discs[3].x(-100, 0.5);
  });

  yield* chain(discs[4].x(0, 0.25), discs[4].x(80, 0.25), () =>
    discs[4].fill('white'),
  );
  yield* any(discs[5].x(100, 0.3, linear), discs[6].x(140, 1, linear));
  cancel(runner);
  yield* sequence(0.1, ...discs.slice(4).map(disc => disc.x(-20, 0.2)));
  cancel(spinner);
  yield* all(
    delay(0.1, discs[7].x(120, 0.2)),
    loopFor(0.4, () => discs[0].x(discs[0].x() + 10, 0.1)),
    run(function* () {
      yield* waitFor(0.05);
      discs[5].opacity(0.4);
    }),
  );
  const last = yield discs[6].x(0, 0.3);
  yield* join(last);
});
