import {Circle, makeScene2D, Txt} from '@motion-canvas/2d';
import {createRef, useScene} from '@motion-canvas/core';

export default makeScene2D(function* (view) {
  const variables = useScene().variables;
  const name = variables.get('name', 'nobody');
  const missing = variables.get('missing', 'guest');
  const sizes = variables.get('sizes', [10]);
  const text = createRef<Txt>();
  view.add(
    <>
      {sizes().map((size, index) => (
        <Circle
          x={index * 70 - 70}
          y={-30}
          size={size}
          fill={variables.get('tint', 'white')}
        />
      ))}
      <Txt
        ref={text}
        y={40}
        fontFamily={'Inter'}
        fontSize={26}
        fill={'white'}
        text={() => `${name()} & ${missing()}`}
      />
    </>,
  );

  yield* text().scale(1.4, 0.4).to(1, 0.4);
});
