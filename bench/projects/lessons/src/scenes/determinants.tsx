import {makeScene2D, Polygon, Txt} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const title = createRef<Txt>();
  const part = createRef<Polygon>();
  view.add(
    <>
      <Txt
        ref={title}
        text={'Determinants'}
        fontFamily={'Roboto'}
        fontSize={84}
        fill={'#f2f4f8'}
        y={-380}
        opacity={0}
      />
      <Polygon
        ref={part}
        sides={4}
        size={420}
        fill={'#5ad1a455'}
        stroke={'#5ad1a4'}
        lineWidth={8}
      />
    </>,
  );

  yield* all(title().opacity(1, 0.4), part().scale([1.5, 0.8], 0.6));
  yield* waitFor(1.5);
  yield* title().opacity(0, 0.3);
});
