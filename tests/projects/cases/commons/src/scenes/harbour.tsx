import {
  Circle,
  Gradient,
  Grid,
  Line,
  makeScene2D,
  Path,
  Polygon,
  Rect,
  Spline,
} from '@canvas-commons/2d';
import {
  all,
  createRef,
  createSignal,
  linear,
  sound,
  Vector2,
} from '@canvas-commons/core';
import bell from '../media/bell.ogg';

export default makeScene2D(function* (view) {
  const boat = createRef<Polygon>();
  const rope = createRef<Line>();
  const wave = createRef<Spline>();
  const level = createSignal(40);
  view.add(
    <>
      <Rect
        size={'100%'}
        fill={
          new Gradient({
            from: [0, -90],
            to: [0, 90],
            stops: [
              {offset: 0, color: '#17304f'},
              {offset: 1, color: '#4f86a8'},
            ],
          })
        }
      />
      <Grid
        width={'100%'}
        height={'100%'}
        spacing={40}
        stroke={'#ffffff22'}
        lineWidth={1}
      />
      <Circle
        x={100}
        y={-50}
        size={44}
        fill={'#ffd166'}
        shadowBlur={16}
        shadowColor={'#ffd166'}
      />
      <Rect
        y={() => 90 - level() / 2}
        width={320}
        height={level}
        fill={'#0b4f6c'}
        opacity={0.8}
      />
      <Spline
        ref={wave}
        lineWidth={3}
        stroke={'#e0fbfc'}
        points={[
          [-160, 40],
          [-80, 28],
          [0, 46],
          [80, 30],
          [160, 42],
        ]}
        end={0}
      />
      <Polygon
        ref={boat}
        sides={3}
        size={50}
        x={-80}
        fill={'#e4572e'}
        stroke={'white'}
        lineWidth={2}
      />
      <Line
        ref={rope}
        points={[() => boat().position(), [100, 20]]}
        stroke={'#ffc914'}
        lineWidth={4}
        lineDash={[10, 6]}
        endArrow
        arrowSize={10}
      />
      <Path
        x={-140}
        y={-80}
        scale={0.8}
        data={'M0 0 L40 0 L20 30 Z'}
        stroke={'#9b5de5'}
        lineWidth={4}
      />
      <Rect x={-100} y={-40} size={50} clip radius={12} fill={'#223'}>
        <Circle x={12} y={12} size={44} fill={'#17bebb'} />
      </Rect>
    </>,
  );

  sound(bell).gain(-6).play(0.25);
  yield* all(
    boat().position(new Vector2(20, 10), 0.6),
    boat().rotation(40, 0.6, linear),
    wave().end(1, 0.5),
    level(70, 0.6),
  );
  yield* boat().fill('#06d6a0', 0.25);
});
