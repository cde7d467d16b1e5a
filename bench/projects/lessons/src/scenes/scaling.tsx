import {Line, makeScene2D, Txt} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const title = createRef<Txt>();
  const part = createRef<Line>();
  view.add(
    <>
      <Txt
        ref={title}
        text={'Scaling'}
        fontFamily={'Roboto'}
        fontSize={84}
        fill={'#f2f4f8'}
        y={-380}
        opacity={0}
      />
      <Line
        ref={part}
        points={[
          [-200, 120],
          [200, -120],
        ]}
        stroke={'#e4572e'}
        lineWidth={12}
        endArrow
      />
    </>,
  );

  yield* all(title().opacity(1, 0.4), part().scale(2, 0.6));
  yield* waitFor(1.5);
  yield* title().opacity(0, 0.3);
});
