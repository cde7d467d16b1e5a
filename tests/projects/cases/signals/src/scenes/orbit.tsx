import {Circle, Line, makeScene2D, Txt} from '@motion-canvas/2d';
import {
  Color,
  createComputed,
  createDeferredEffect,
  createEffect,
  createRef,
  createSignal,
  linear,
  Vector2,
  waitFor,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const angle = createSignal(0);
  const radius = createSignal(() => 40 + Math.abs(Math.sin(angle() * 2)) * 25);
  const place = Vector2.createSignal(() =>
    Vector2.fromRadians(angle()).scale(radius()),
  );
  const colour = Color.createSignal('#17bebb');
  const quadrant = createComputed(() => Math.floor((angle() / Math.PI) * 2));
  const turns = createRef<Txt>();
  const changes = createSignal(0);

  view.add(
    <>
      <Line points={[Vector2.zero, place]} stroke={'#556'} lineWidth={2} />
      <Circle position={place} size={24} fill={colour} />
      <Circle size={() => radius() * 0.5} stroke={'white'} lineWidth={2} />
      <Txt
        ref={turns}
        x={110}
        fontFamily={'Inter'}
        fontSize={20}
        fill={'white'}
        text={() => `q${quadrant()} c${changes()}`}
      />
    </>,
  );
  let seen = -1;
  const stop = createEffect(() => {
    if (quadrant() !== seen) {
      seen = quadrant();
      changes((changes.context.raw() as number) + 1);
    }
  });
  createDeferredEffect(() => {
    turns().rotation(quadrant() * 10);
  });

  yield* angle(Math.PI * 1.2, 0.7, linear);
  stop();
  yield colour('#e4572e', 0.3);
  yield* angle(Math.PI * 2, 0.4);
  colour.save();
  radius(30);
  yield* waitFor(0.1);
});
