import {blur, Circle, makeScene2D, Node, Rect} from '@canvas-commons/2d';
import {
  all,
  createRef,
  fadeTransition,
  range,
  useRandom,
} from '@canvas-commons/core';

export default makeScene2D(function* (view) {
  const random = useRandom();
  const moon = createRef<Circle>();
  const sky = createRef<Node>();
  view.add(
    <Node ref={sky} cache>
      <Rect size={'100%'} fill={'#0b132b'} />
      {range(12).map(() => (
        <Circle
          x={random.nextInt(-150, 150)}
          y={random.nextInt(-80, 80)}
          size={random.nextInt(4, 10)}
          fill={'#e0fbfc'}
        />
      ))}
      <Circle ref={moon} x={60} size={70} fill={'#f4d35e'} />
      <Circle
        x={80}
        y={-10}
        size={70}
        fill={'black'}
        compositeOperation={'destination-out'}
      />
    </Node>,
  );

  yield* fadeTransition(0.4);
  yield* all(sky().filters([blur(4)], 0.4), moon().x(90, 0.5));
});
