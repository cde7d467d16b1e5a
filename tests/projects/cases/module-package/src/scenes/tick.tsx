import {Line, makeScene2D} from '@motion-canvas/2d';
import {createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const tick = createRef<Line>();
  view.add(
    <Line
      ref={tick}
      points={[
        [-50, 0],
        [-15, 40],
        [60, -50],
      ]}
      stroke={'#76b041'}
      lineWidth={14}
      lineCap={'round'}
      lineJoin={'round'}
      end={0}
    />,
  );

  yield* tick().end(1, 0.6);
});
