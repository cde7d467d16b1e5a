import {makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const title = createRef<Txt>();
  const part = createRef<Rect>();
  view.add(
    <>
      <Txt
        ref={title}
        text={'Inverses'}
        fontFamily={'Roboto'}
        fontSize={84}
        fill={'#f2f4f8'}
        y={-380}
        opacity={0}
      />
      <Rect ref={part} size={320} stroke={'#f2c14e'} lineWidth={10} />
    </>,
  );

  yield* all(title().opacity(1, 0.4), part().rotation(90, 0.6));
  yield* waitFor(1.5);
  yield* title().opacity(0, 0.3);
});
