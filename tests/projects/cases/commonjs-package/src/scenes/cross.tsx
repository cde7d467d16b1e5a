import {makeScene2D, Rect} from '@motion-canvas/2d';
import {all, createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const one = createRef<Rect>();
  const other = createRef<Rect>();
  view.add(
    <>
      <Rect ref={one} size={[120, 20]} radius={10} fill={'#e4572e'} />
      <Rect ref={other} size={[120, 20]} radius={10} fill={'#e4572e'} />
    </>,
  );

  yield* all(one().rotation(45, 0.4), other().rotation(-45, 0.4));
});
