import {describe, expect, test} from 'vitest';
import {
  at,
  beside,
  equation,
  fn,
  index,
  number,
  partial,
  plus,
  power,
  refusalOf,
  start,
  symbol,
  times,
} from '../../src/derivation/index.ts';

const x = symbol('x', {value: 3});
const a = symbol('a', {value: 0.5});
const z = symbol('z', {value: [1, -0.5, 2]});
const W = symbol('W', {
  value: [
    [1, 2, 3],
    [4, 5, 6],
  ],
});
const f = fn('f', u => power(u, 3));

describe('A term is refused that joins', () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      'two shapes',
      () => plus(z, x),
      /\+ joins z, which is 3 × 1, and x, which is 1 × 1/,
    ],
    ['columns and rows that differ', () => beside(z, z), /3 × 1 and 3 × 1/],
    ['a vector and a dot', () => times(z, x), /beside\(\)/],
    ['a matrix and one index', () => at(W, 1), /two indices, not 1/],
    [
      'a function and too many arguments',
      () => f(x, a),
      /f takes 1 argument, not 2/,
    ],
    [
      'a matrix and a derivative by a column',
      () => partial(W, z),
      /Differentiate an entry/,
    ],
    [
      'a formula and a value',
      () => symbol('y', {is: x, value: 2}),
      /Leave out one/,
    ],
    [
      'a number and an empty range',
      () => index('k', 3, number(1)),
      /whole numbers from 3 to 1/,
    ],
  ])('%s', (_, make, why) => {
    expect(make).toThrow(why);
  });
});

test('An entry that is not there is refused with the entries that are', () => {
  expect(refusalOf(start(equation(at(z, 4), 1)))).toContain(
    'z is 3 × 1 and has no entry 4',
  );
});
