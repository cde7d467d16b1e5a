import {Img, Layout, Pattern, Rect, makeScene2D} from '@motion-canvas/2d';
import {all, createRef, linear, loadImage} from '@motion-canvas/core';
import boat from '../boat.jpg';
import buoy from '../buoy.jpg';
import capsized from '../capsized.jpg';
import drawn from '../drawn.svg';
import pier from '../pier.png';
import pierOnWeb from '../pier.webp';

export default makeScene2D(function* (view) {
  const row = createRef<Layout>();
  const sign = createRef<Img>();
  const image: HTMLImageElement = yield loadImage(boat);
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
        <Img src={boat} width={50} />
        <Img src={buoy} height={82} />
      </Layout>
      <Img src={capsized} y={-40} width={50} />
      <Rect
        x={-110}
        y={60}
        size={[90, 50]}
        fill={new Pattern({image, repetition: 'repeat'})}
      />
      <Img src={pier} x={80} y={60} height={50} />
      <Img src={pierOnWeb} x={125} y={60} width={50} />
      <Img ref={sign} src={drawn} y={45} />
    </>,
  );

  yield view;
  yield* all(row().width(220, 0.5, linear), sign().scale(1.5, 0.5, linear));
});
