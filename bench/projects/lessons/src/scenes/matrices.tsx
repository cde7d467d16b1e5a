import {Latex, makeScene2D, Txt} from '@motion-canvas/2d';
import {all, createRef, waitFor} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const title = createRef<Txt>();
  const part = createRef<Latex>();
  view.add(
    <>
      <Txt
        ref={title}
        text={'Matrices'}
        fontFamily={'Roboto'}
        fontSize={84}
        fill={'#f2f4f8'}
        y={-380}
        opacity={0}
      />
      <Latex
        ref={part}
        tex={'A = \\begin{pmatrix} 2 & 1 \\\\ 0 & 3 \\end{pmatrix}'}
        fill={'white'}
        height={220}
        opacity={0}
      />
    </>,
  );

  yield* all(title().opacity(1, 0.4), part().opacity(1, 0.6));
  yield* waitFor(1.5);
  yield* title().opacity(0, 0.3);
});
