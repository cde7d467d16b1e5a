import {Latex, makeScene2D} from '@motion-canvas/2d';
import {all, createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const formula = createRef<Latex>();
  const sum = createRef<Latex>();
  view.add(
    <>
      <Latex
        ref={formula}
        y={-35}
        fill={'white'}
        height={50}
        tex={['a', '=', 'b']}
      />
      <Latex
        ref={sum}
        y={40}
        fontSize={24}
        fill={'#ffc914'}
        tex={'\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}'}
      />
    </>,
  );

  yield* formula().tex(['a', '=', 'b', '+', 'c'], 0.6);
  yield* all(sum().fill('#17bebb', 0.3), formula().opacity(0.5, 0.3));
});
