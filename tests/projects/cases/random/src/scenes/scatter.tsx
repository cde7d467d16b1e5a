import {Circle, makeScene2D} from '@motion-canvas/2d';
import {all, range, useRandom} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const random = useRandom();
  const stars = range(24).map(() => (
    <Circle
      position={[random.nextFloat(-150, 150), random.nextFloat(-80, 80)]}
      size={random.nextInt(4, 18)}
      fill={`hsl(${random.nextInt(0, 360)}, 80%, 60%)`}
    />
  )) as Circle[];
  view.add(stars);

  yield* all(
    ...stars.map(star =>
      star.position([random.gauss(0, 40), random.gauss(0, 25)], 0.6),
    ),
  );
});
