import {makeScene2D, Rect} from '@motion-canvas/2d';
import {all, createRefArray, useRandom} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const bars = createRefArray<Rect>();
  const heights = useRandom(42).floatArray(10, 10, 120);
  view.add(
    heights.map((height, index) => (
      <Rect
        ref={bars}
        x={index * 28 - 126}
        width={20}
        height={height}
        fill={'#17bebb'}
      />
    )),
  );

  const next = useRandom(7, false);
  yield* all(...bars.map(bar => bar.height(next.nextFloat(10, 120), 0.4)));
});
