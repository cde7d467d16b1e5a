import {Icon, makeScene2D} from '@motion-canvas/2d';
import {all, createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const anchor = createRef<Icon>();
  const wind = createRef<Icon>();
  view.add(
    <>
      <Icon
        ref={anchor}
        x={-60}
        size={80}
        icon={'feather:anchor'}
        color={'#ffc914'}
      />
      <Icon
        ref={wind}
        x={60}
        size={80}
        icon={'feather:wind'}
        color={'#17bebb'}
      />
    </>,
  );

  yield wind();
  yield* all(anchor().rotation(30, 0.4), wind().scale(1.3, 0.4));
});
