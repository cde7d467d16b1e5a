import {Img, makeScene2D, Rect} from '@motion-canvas/2d';
import {all, createRef, linear} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const tiles = createRef<Img>();
  const sail = createRef<Img>();

  view.add(
    <>
      <Img
        ref={tiles}
        src={'/src/pictures/tiles.png'}
        x={-100}
        width={72}
        smoothing={false}
      />
      <Img ref={sail} src={'src/pictures/sail.svg'} x={-10} y={-20} />
      <Img src={'./src/pictures/buoy.png'} x={70} y={-50} />
      <Img src={'/src/pictures/both.png'} x={120} y={-50} />
    </>,
  );

  yield sail();
  const answer = yield fetch('/src/heights.json');
  const {bars} = yield answer.json();
  view.add(
    bars.map((height: number, index: number) => (
      <Rect
        x={60 + 30 * index}
        y={70 - height / 2}
        width={20}
        height={height}
        fill={'#9b5de5'}
      />
    )),
  );

  yield* all(tiles().rotation(45, 0.4), sail().size(90, 0.4, linear));
  sail().src('/src/pictures/buoy.png');
  yield;
});
