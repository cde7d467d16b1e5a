import {Circle, makeScene2D, Txt} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const title = createRef<Txt>();
  const part = createRef<Circle>();
  view.add(
    <>
      <Txt
        ref={title}
        text={'Summary'}
        fontFamily={'Roboto'}
        fontSize={84}
        fill={'#f2f4f8'}
        y={-380}
        opacity={0}
      />
      <Circle ref={part} size={300} fill={'#e4572e'} />
    </>,
  );

  yield* all(title().opacity(1, 0.4), part().scale(1.4, 0.6));
  yield* waitFor(1.5);
  yield* title().opacity(0, 0.3);
});
