import {makeScene2D, Rect, Txt} from '@motion-canvas/2d';
import {beginSlide, createRef} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const card = createRef<Rect>();
  const label = createRef<Txt>();
  view.add(
    <Rect ref={card} size={[160, 90]} fill={'#2a3142'} radius={8}>
      <Txt
        ref={label}
        fontFamily={'Inter'}
        fontSize={24}
        fill={'white'}
        text={'one'}
      />
    </Rect>,
  );

  yield* beginSlide('first');
  yield* label().text('two', 0.3);
  yield* beginSlide('second');
  yield* card().fill('#e4572e', 0.4);
});
