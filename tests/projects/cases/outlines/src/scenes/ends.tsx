import {
  Circle,
  CubicBezier,
  Line,
  makeScene2D,
  Path,
  Polygon,
  QuadBezier,
  Ray,
  Rect,
  Spline,
  Knot,
} from '@motion-canvas/2d';
import {all, createRef} from '@motion-canvas/core';
export default makeScene2D(function* (view) {
  const line = createRef<Line>();
  const spline = createRef<Spline>();
  const closedS = createRef<Spline>();
  const circ = createRef<Circle>();
  const rect = createRef<Rect>();
  const poly = createRef<Polygon>();
  const cub = createRef<CubicBezier>();
  const path = createRef<Path>();
  const blob = createRef<Spline>();
  const smooth = createRef<Rect>();
  const mit = createRef<Line>();
  const k = createRef<Knot>();
  view.add(
    <>
      <Line
        ref={line}
        points={[
          [-150, -80],
          [-110, -50],
          [-150, -40],
          [-90, -20],
        ]}
        radius={10}
        stroke={'#e4572e'}
        lineWidth={5}
        startOffset={6}
        endOffset={10}
        startArrow
        endArrow
        arrowSize={10}
        lineJoin={'round'}
      />
      <Line
        ref={mit}
        points={[
          [-80, -80],
          [-60, -30],
          [-50, -80],
          [-44, -40],
        ]}
        stroke={'#17bebb'}
        lineWidth={6}
        lineJoin={'miter'}
        lineCap={'square'}
        closed
      />
      <Spline
        ref={spline}
        smoothness={0.4}
        points={[
          [-30, -80],
          [0, -40],
          [20, -80],
          [50, -30],
        ]}
        stroke={'#ffc914'}
        lineWidth={4}
        startArrow
        endArrow
        arrowSize={9}
        startOffset={4}
        endOffset={4}
        lineCap={'round'}
      />
      <Spline
        ref={closedS}
        closed
        smoothness={0.6}
        points={[
          [80, -70],
          [130, -80],
          [145, -40],
          [90, -30],
        ]}
        stroke={'white'}
        fill={'#9b5de5'}
        lineWidth={3}
        lineDash={[8, 4]}
      />
      <Circle
        ref={circ}
        position={[-130, 20]}
        size={[50, 30]}
        stroke={'#76b041'}
        lineWidth={4}
        startAngle={20}
        endAngle={250}
        startArrow
        endArrow
        arrowSize={8}
        counterclockwise={false}
      />
      <Circle
        position={[-75, 20]}
        size={40}
        stroke={'#76b041'}
        fill={'#234'}
        lineWidth={4}
        startAngle={20}
        endAngle={250}
        counterclockwise
        closed
        lineJoin={'bevel'}
      />
      <Rect
        ref={rect}
        position={[-20, 20]}
        size={[50, 36]}
        stroke={'#e4572e'}
        lineWidth={4}
        radius={[0, 8, 20, 3]}
        end={0.4}
        lineCap={'round'}
        endArrow
        arrowSize={8}
      />
      <Rect
        ref={smooth}
        position={[45, 20]}
        size={[50, 36]}
        fill={'#17bebb'}
        radius={16}
        smoothCorners
        cornerSharpness={0.3}
        rotation={10}
        stroke={'white'}
        lineWidth={2}
      />
      <Polygon
        ref={poly}
        position={[110, 20]}
        size={[60, 44]}
        sides={5}
        radius={9}
        stroke={'#ffc914'}
        lineWidth={4}
        lineDash={[6, 5]}
        start={0.1}
        end={0.9}
      />
      <CubicBezier
        ref={cub}
        p0={[-150, 80]}
        p1={[-140, 40]}
        p2={[-100, 100]}
        p3={[-80, 50]}
        stroke={'white'}
        lineWidth={3}
        startArrow
        endArrow
        arrowSize={9}
        startOffset={8}
        endOffset={3}
      />
      <QuadBezier
        p0={[-70, 80]}
        p1={[-55, 30]}
        p2={[-30, 80]}
        stroke={'#9b5de5'}
        lineWidth={3}
        endArrow
        arrowSize={9}
        lineDash={[4, 3]}
        lineDashOffset={2}
        closed
      />
      <Path
        ref={path}
        position={[10, 65]}
        data={
          'M -20 0 a 20 14 30 1 1 30 10 q 4 9 -10 6 t -8 -4 s -4 -8 -6 -6 h -4 v -3 z'
        }
        fill={'#e4572e'}
        stroke={'#fff'}
        lineWidth={1.5}
      />
      <Spline
        ref={blob}
        position={[90, 70]}
        fill={'#17bebb'}
        closed
        stroke={'#fff'}
        lineWidth={1}
      >
        <Knot ref={k} position={[-30, -12]} startHandle={[-6, 10]} />
        <Knot
          position={[20, -10]}
          startHandle={[-8, -12]}
          endHandle={[10, 2]}
          auto={{startHandle: 0.2, endHandle: 0.7}}
        />
        <Knot position={[0, 18]} auto={1} />
      </Spline>
      <Ray
        fromX={140}
        fromY={60}
        toX={150}
        toY={85}
        stroke={'#fff'}
        lineWidth={2}
        endArrow
        arrowSize={6}
        endOffset={2}
      />
    </>,
  );
  yield* all(
    line().startOffset(20, 0.6),
    line().points(
      [
        [-150, -80],
        [-130, -70],
        [-100, -80],
        [-95, -50],
        [-150, -20],
        [-90, -20],
      ],
      0.6,
    ),
    mit().start(0.3, 0.6),
    mit().lineWidth(3, 0.6),
    spline().smoothness(1, 0.6),
    spline().end(0.6, 0.6),
    closedS().smoothness(0.1, 0.6),
    closedS().start(0.3, 0.6),
    circ().startAngle(-100, 0.6),
    circ().size([40, 50], 0.6),
    rect().end(1, 0.6),
    rect().radius(0, 0.6),
    smooth().cornerSharpness(0.95, 0.6),
    smooth().radius([2, 30, 8, 18], 0.6),
    poly().sides(7, 0.6),
    poly().radius(2, 0.6),
    cub().p2([-60, 30], 0.6),
    cub().start(0.2, 0.6),
    path().data(
      'M -24 4 a 12 24 10 0 0 30 10 c 4 9 -10 6 -12 0 l 2 -14 L 30 -10 z',
      0.6,
    ),
    blob().rotation(40, 0.6),
    k().position([-20, -30], 0.6),
    k().startHandle([-20, 0], 0.6),
  );
  yield* all(
    path().start(0.2, 0.3),
    path().end(0.8, 0.3),
    blob().end(0.5, 0.3),
    smooth().start(0.3, 0.3),
    smooth().end(0.8, 0.3),
    smooth().fill(null, 0.3),
  );
});
