import {
  Circle,
  CubicBezier,
  Knot,
  Line,
  makeScene2D,
  Path,
  QuadBezier,
  Spline,
} from '@motion-canvas/2d';
import {all, createRef, linear, Vector2} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const spline = createRef<Spline>();
  const knots = createRef<Spline>();
  const cubic = createRef<CubicBezier>();
  const quad = createRef<QuadBezier>();
  const leaf = createRef<Path>();
  const marker = createRef<Circle>();

  view.add(
    <>
      <Spline
        ref={spline}
        points={[
          [-140, -20],
          [-95, -75],
          [-45, -15],
          [0, -70],
        ]}
        stroke={'#17bebb'}
        lineWidth={4}
        end={0}
        endArrow
        arrowSize={11}
      />
      <Spline
        ref={knots}
        stroke={'#e4572e'}
        lineWidth={3}
        lineDash={[2, 6]}
        lineCap={'round'}
      >
        <Knot
          position={[30, -60]}
          startHandle={[-20, 30]}
          endHandle={[20, -30]}
        />
        <Knot position={[90, -20]} startHandle={[0, -40]} />
        <Knot position={[140, -60]} auto={0.5} startHandle={[-10, 20]} />
      </Spline>
      <CubicBezier
        ref={cubic}
        p0={[-140, 70]}
        p1={[-120, 0]}
        p2={[-60, 90]}
        p3={[-30, 25]}
        stroke={'#ffc914'}
        lineWidth={4}
        start={0.5}
        end={0.5}
      />
      <QuadBezier
        ref={quad}
        p0={[0, 70]}
        p1={[40, -10]}
        p2={[70, 70]}
        stroke={'#76b041'}
        lineWidth={4}
        startArrow
        arrowSize={10}
      />
      <Path
        ref={leaf}
        position={[115, 45]}
        data={
          'M -22 0 C -22 -26 22 -26 22 0 C 22 18 4 22 0 30 C -4 22 -22 18 -22 0 Z'
        }
        fill={'#9b5de5'}
        stroke={'white'}
        lineWidth={2}
      />
      <Circle ref={marker} size={10} fill={'white'} />
      <Line
        points={() => [marker().position(), Vector2.zero]}
        stroke={'#889'}
        lineWidth={1}
        lineDash={[3, 3]}
      />
    </>,
  );
  marker().position(
    () => spline().getPointAtPercentage(spline().end()).position,
  );

  yield* all(
    spline().end(1, 0.7, linear),
    cubic().start(0, 0.6),
    cubic().end(1, 0.6),
    quad().p1([20, 20], 0.5),
    leaf().data(
      'M -22 -20 C -4 -26 4 -26 22 -20 C 22 8 14 12 0 14 C -14 12 -22 8 -22 -20 Z',
      0.7,
    ),
    knots().lineDashOffset(16, 0.7, linear),
  );
});
