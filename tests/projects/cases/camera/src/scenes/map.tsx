import {
  Camera,
  Circle,
  Grid,
  makeScene2D,
  Rect,
  Spline,
} from '@motion-canvas/2d';
import {all, createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const camera = createRef<Camera>();
  const house = createRef<Rect>();
  const lake = createRef<Circle>();
  const road = createRef<Spline>();
  view.add(
    <Camera ref={camera}>
      <Grid size={[640, 360]} spacing={40} stroke={'#334'} lineWidth={2} />
      <Rect
        ref={house}
        position={[-100, -40]}
        size={40}
        rotation={20}
        fill={'#e4572e'}
      />
      <Circle ref={lake} position={[90, 40]} size={70} fill={'#17bebb'} />
      <Spline
        ref={road}
        points={[
          [-100, -10],
          [-20, 60],
          [40, -50],
        ]}
        stroke={'#ffc914'}
        lineWidth={4}
      />
    </Camera>,
  );

  yield* all(camera().centerOn(house(), 0.4), camera().zoom(2, 0.4));
  yield* all(camera().rotation(30, 0.3), camera().centerOn(lake(), 0.3));
  yield* camera().followCurve(road(), 0.4);
  yield* camera().reset(0.3);
});
