import {Img, Layout, makeScene2D} from '@motion-canvas/2d';
import {all, createRef, linear} from '@motion-canvas/core';
import boat from '../boat.jpg';
import buoy from '../buoy.jpg';
import drawn from '../drawn.svg';

export default makeScene2D(function* (view) {
  const row = createRef<Layout>();
  const sign = createRef<Img>();
  view.add(
    <>
      <Layout
        ref={row}
        layout
        y={-40}
        width={160}
        alignItems={'end'}
        justifyContent={'space-between'}
      >
        <Img src={boat} smoothing={false} />
        <Img src={buoy} smoothing={false} height={82} />
      </Layout>
      <Img ref={sign} src={drawn} y={45} />
    </>,
  );

  yield view;
  yield* all(row().width(220, 0.5, linear), sign().scale(1.5, 0.5, linear));
});
