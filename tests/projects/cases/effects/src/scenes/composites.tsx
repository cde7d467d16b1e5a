import {Circle, Gradient, makeScene2D, Node, Rect} from '@motion-canvas/2d';
import {all, createRefArray, linear} from '@motion-canvas/core';

const operations = [
  'source-in',
  'source-out',
  'destination-out',
  'xor',
  'screen',
  'multiply',
  'lighter',
  'difference',
] as const;

export default makeScene2D(function* (view) {
  const discs = createRefArray<Circle>();
  view.add(
    operations.map((operation, index) => (
      <Node cache x={((index % 4) - 1.5) * 76} y={index < 4 ? -42 : 42}>
        <Rect size={44} x={-8} fill={'#e4572e'} radius={4} />
        <Circle
          ref={discs}
          size={44}
          x={20}
          compositeOperation={operation}
          fill={
            new Gradient({
              type: 'radial',
              toRadius: 22,
              stops: [
                {offset: 0, color: '#ffffff'},
                {offset: 1, color: '#17bebb'},
              ],
            })
          }
        />
      </Node>
    )),
  );

  yield* all(...discs.map(disc => disc.x(0, 0.5, linear)));
});
