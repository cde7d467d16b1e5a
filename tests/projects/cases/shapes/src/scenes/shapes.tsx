import {
  Circle,
  Grid,
  Line,
  makeScene2D,
  Polygon,
  Ray,
  Rect,
} from '@motion-canvas/2d';
import {all, createRef, easeInOutCubic, linear} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const grid = createRef<Grid>();
  const box = createRef<Rect>();
  const pie = createRef<Circle>();
  const road = createRef<Line>();
  const ray = createRef<Ray>();
  const hexagon = createRef<Polygon>();

  view.add(
    <>
      <Grid
        ref={grid}
        size={320}
        spacing={32}
        stroke={'#334'}
        lineWidth={1}
        end={0.2}
      />
      <Rect
        ref={box}
        position={[-110, -45]}
        size={[60, 44]}
        fill={'#e4572e'}
        stroke={'white'}
        lineWidth={3}
        radius={[4, 16, 4, 16]}
        smoothCorners
      />
      <Circle
        ref={pie}
        position={[-20, -45]}
        size={56}
        fill={'#17bebb'}
        startAngle={30}
        endAngle={200}
        closed
      />
      <Polygon
        ref={hexagon}
        position={[75, -45]}
        size={60}
        sides={6}
        radius={6}
        stroke={'#ffc914'}
        lineWidth={4}
      />
      <Line
        ref={road}
        points={[
          [-140, 60],
          [-80, 20],
          [-30, 60],
          [20, 20],
        ]}
        radius={14}
        stroke={'#76b041'}
        lineWidth={5}
        lineDash={[12, 7]}
        endArrow
        arrowSize={12}
        end={0}
      />
      <Ray
        ref={ray}
        from={[50, 60]}
        to={[60, 60]}
        stroke={'white'}
        lineWidth={4}
        startArrow
        endArrow
        arrowSize={10}
        lineCap={'round'}
      />
    </>,
  );

  yield* all(
    grid().end(1, 0.5, linear),
    road().end(1, 0.8),
    road().lineDashOffset(24, 0.8, linear),
    pie().endAngle(390, 0.8, easeInOutCubic),
    box().rotation(30, 0.4).to(-10, 0.4),
    ray().to([140, 20], 0.6),
    hexagon().sides(3, 0.8, linear),
    hexagon().rotation(120, 0.8),
  );
  yield* road().start(0.4, 0.2);
});
