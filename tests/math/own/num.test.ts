import {describe, expect, test} from 'vitest';
import {
  add,
  apply,
  divide,
  moving,
  multiply,
  newTag,
  type Num,
  plainOf,
  power,
  slopeOf,
} from '../../../src/math/own/num.ts';

function slope(of: (x: Num) => Num, at: Num): Num {
  const tag = newTag();
  return slopeOf(of(moving(at, tag)), tag);
}

const sine = (x: Num): Num => apply(Math.sin, cosine, x);
const cosine = (x: Num): Num => apply(Math.cos, y => multiply(-1, sine(y)), x);

describe('A dual number carries the slope of', () => {
  test.each<[string, (x: Num) => Num, number, number]>([
    ['a product', x => multiply(x, multiply(x, x)), 2, 12],
    ['a quotient', x => divide(1, x), 4, -1 / 16],
    ['a power of a negative base', x => power(x, 3), -2, 12],
    ['a power with the base fixed', x => power(2, x), 3, 8 * Math.LN2],
    ['a power of both', x => power(x, x), 2, 4 * (1 + Math.LN2)],
    ['a power of 0, which is constant', x => power(x, 0), 0, 0],
    ['a function', sine, 0.7, Math.cos(0.7)],
    [
      'a chain of functions',
      x => sine(multiply(x, x)),
      1.1,
      2.2 * Math.cos(1.21),
    ],
  ])('%s', (_, of, at, expected) => {
    expect(plainOf(slope(of, at))).toBeCloseTo(expected, 12);
  });
});

test('A slope of a slope is the second derivative', () => {
  const second = slope(x => slope(sine, x), 0.7);
  expect(plainOf(second)).toBeCloseTo(-Math.sin(0.7), 12);
});

test('An inner differentiation does not take the slope of an outer one for its own', () => {
  // Siskind and Pearlmutter, 2005: d/dx (x · d/dy (x + y)) is 1.
  const value = slope(
    x =>
      multiply(
        x,
        slope(y => add(x, y), 1),
      ),
    1,
  );
  expect(plainOf(value)).toBe(1);
});
