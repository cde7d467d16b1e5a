import {DOMMatrix} from '@napi-rs/canvas';
import {describe, expect, test} from 'vitest';
import {
  multiply,
  parseTransform,
  scaled,
  type Transform,
} from '../../../src/components/type/svgTransform.ts';

const some: readonly Transform[] = [
  [1, 0, 0, 1, 0, 0],
  [2, 3, 5, 7, 11, 13],
  [-0.5, 0.25, 4, -2, 0.125, 8],
];

function valuesOf({a, b, c, d, e, f}: DOMMatrix): Transform {
  return [a, b, c, d, e, f];
}

describe('Two transforms', () => {
  test.each(some.flatMap(one => some.map(other => [one, other] as const)))(
    '%j and %j are one as DOMMatrix multiplies them',
    (one, other) => {
      const both = new DOMMatrix([...one]).multiply(new DOMMatrix([...other]));

      expect(multiply(one, other)).toEqual(valuesOf(both));
    },
  );
});

describe('An attribute', () => {
  test.each([
    ['translate(3,4)', m => m.translate(3, 4)],
    ['translate(3)', m => m.translate(3, 0)],
    ['scale(2)', m => m.scale(2, 2)],
    ['scale(2 -1)', m => m.scale(2, -1)],
    [
      'translate(3,-4) scale(0.5) translate(1, 2)',
      m => m.translate(3, -4).scale(0.5, 0.5).translate(1, 2),
    ],
  ] satisfies [string, (identity: DOMMatrix) => DOMMatrix][])(
    '%s is what DOMMatrix makes of it',
    (text, transformed) => {
      expect(parseTransform(text)).toEqual(
        valuesOf(transformed(new DOMMatrix())),
      );
    },
  );

  test('that is missing changes nothing', () => {
    expect(parseTransform(undefined)).toEqual(valuesOf(new DOMMatrix()));
  });

  test('of another kind is an error that names it', () => {
    expect(() => parseTransform('rotate(30)')).toThrow('"rotate"');
  });
});

test('In other units, a transform gives the same points in those units', () => {
  const [, m] = some;
  const {x, y} = new DOMMatrix([...m!]).transformPoint({x: 17, y: 19});
  const point = new DOMMatrix([...scaled(m!, 3)]).transformPoint({
    x: 17,
    y: 19,
  });

  expect([point.x, point.y]).toEqual([3 * x, 3 * y]);
});
