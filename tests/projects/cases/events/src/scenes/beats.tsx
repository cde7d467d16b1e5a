import {makeScene2D, Rect} from '@motion-canvas/2d';
import {
  createRef,
  linear,
  useDuration,
  useTime,
  waitUntil,
} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const hand = createRef<Rect>();
  view.add(<Rect ref={hand} x={-100} size={[30, 80]} fill={'#17bebb'} />);

  yield* waitUntil('rise');
  hand().fill('#e4572e');
  yield* hand().x(0, useDuration('cross'), linear);
  yield* waitUntil('rest');
  hand().height(useTime() * 100);
  yield* waitUntil('end');
});
