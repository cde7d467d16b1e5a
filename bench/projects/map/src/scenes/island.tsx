import {
  Camera,
  Circle,
  Grid,
  makeScene2D,
  Path,
  Rect,
  Spline,
  Txt,
} from '@motion-canvas/2d';
import {all, createRef, range, useRandom, waitFor} from '@motion-canvas/core';

const towns = [
  {name: 'Harbour', x: -900, y: 300},
  {name: 'Mill', x: -200, y: -350},
  {name: 'Abbey', x: 500, y: 120},
  {name: 'Lighthouse', x: 1100, y: -420},
];

export default makeScene2D(function* (view) {
  const random = useRandom();
  const camera = createRef<Camera>();
  const road = createRef<Spline>();
  view.add(
    <Camera ref={camera}>
      <Rect size={[4200, 2600]} fill={'#12324a'} />
      <Grid
        size={[4200, 2600]}
        spacing={120}
        stroke={'#1d4766'}
        lineWidth={3}
      />
      <Path
        data={
          'M-1400 500 C-1500 -200 -700 -900 0 -800 S1500 -900 1600 -200 S900 700 200 650 S-1300 1000 -1400 500Z'
        }
        fill={'#6a9a5b'}
        stroke={'#e9dcb0'}
        lineWidth={28}
      />
      {range(140).map(() => (
        <Circle
          position={[random.nextInt(-1100, 1200), random.nextInt(-600, 450)]}
          size={random.nextInt(24, 70)}
          fill={random.nextInt(0, 2) === 0 ? '#4c7c46' : '#57894e'}
        />
      ))}
      <Spline
        ref={road}
        points={towns.map(({x, y}) => [x, y] as [number, number])}
        stroke={'#f0e2b6'}
        lineWidth={14}
        lineDash={[40, 24]}
        smoothness={0.5}
      />
      {towns.map(({name, x, y}) => (
        <>
          <Rect
            position={[x, y]}
            size={60}
            rotation={45}
            fill={'#c8553d'}
            stroke={'white'}
            lineWidth={6}
          />
          <Txt
            text={name}
            position={[x, y - 90]}
            fontFamily={'Roboto'}
            fontSize={56}
            fill={'white'}
          />
        </>
      ))}
    </Camera>,
  );

  yield* all(camera().centerOn([-900, 300], 1.2), camera().zoom(1.6, 1.2));
  yield* camera().followCurve(road(), 2.4);
  yield* all(camera().reset(1.2), camera().rotation(8, 1.2));
  yield* waitFor(0.2);
});
