import {Circle, makeScene2D, Rect} from '@motion-canvas/2d';
import {useRandom, waitUntil} from '@motion-canvas/core';
import {blue, green, orange} from '../palette.ts';

/** Its beats have the times of the `.meta` file, not those of the code. */
export default makeScene2D(function* (view) {
  const random = useRandom(7);
  view.add(<Rect size={[380, 200]} radius={20} fill={blue} />);

  yield* waitUntil('scatter');
  for (let index = 0; index < 20; index++) {
    const position: [number, number] = [
      random.nextInt(-180, 180),
      random.nextInt(-90, 90),
    ];
    view.add(
      <Circle
        size={random.nextFloat(6, 30)}
        position={position}
        fill={orange}
      />,
    );
  }

  yield* waitUntil('cover');
  view.add(
    <Rect size={[200, 100]} rotation={random.gauss(0, 30)} fill={green} />,
  );

  yield* waitUntil('end');
});
