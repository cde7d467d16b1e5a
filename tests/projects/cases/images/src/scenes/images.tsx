import {Img, makeScene2D} from '@motion-canvas/2d';
import {all, createRef, linear} from '@motion-canvas/core';
import sail from '../sail.svg';
import tiles from '../tiles.png';

const square =
  'data:image/svg+xml;utf8,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="#9b5de5"/><circle cx="10" cy="10" r="6" fill="white"/></svg>',
  );

export default makeScene2D(function* (view) {
  const mosaic = createRef<Img>();
  const boat = createRef<Img>();
  const buoy = createRef<Img>();

  view.add(
    <>
      <Img
        ref={mosaic}
        src={tiles}
        x={-90}
        width={96}
        smoothing={false}
        radius={12}
      />
      <Img ref={boat} src={sail} x={20} y={-20} />
      <Img ref={buoy} src={'/art/buoy.png'} x={110} y={-40} alpha={0.4} />
      <Img src={square} x={110} y={40} size={48} />
    </>,
  );

  yield boat();
  yield* all(
    mosaic().rotation(45, 0.7),
    boat().size(100, 0.7, linear),
    buoy().alpha(1, 0.7),
    buoy().position.y(0, 0.7),
  );
  boat().src('/art/buoy.png');
  yield;
});
