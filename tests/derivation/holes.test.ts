import {describe, expect, test} from 'vitest';
import {
  at,
  between,
  derivative,
  equation,
  except,
  exp,
  index,
  ln,
  minus,
  negative,
  over,
  plainFunction,
  plus,
  positiveNumbers,
  power,
  realNumbers,
  refusalOf,
  start,
  sumOver,
  symbol,
  times,
} from '../../src/derivation/index.ts';
import type {Loose} from '../../src/derivation/key.ts';

const x = symbol('x', {value: 3});
const a = symbol('a', {value: 0.5, domain: positiveNumbers});
/** Linear to both sides of 0; its slope there is a convention. */
const size = plainFunction('r', {
  value: u => Math.max(0, u),
  slope: u => step01(u),
});
const step01 = plainFunction('s', {
  value: u => (u > 0 ? 1 : 0),
  slope: () => times(0, x),
});

function refusal(one: Loose, other: Loose): string | undefined {
  return refusalOf(start(equation(one, other)));
}

describe('A hole in a domain is found', () => {
  const d = symbol('d', {value: 0.5, domain: between(-1, 4)});
  const p = symbol('p', {value: 0.5, domain: between(0, 1)});
  const v = symbol('v', {value: [1, 2]});

  test.each<[string, Loose, string, string]>([
    ['at 0', over(x, x), 'x = 0', 'x'],
    ['at a number of the formula', over(1, minus(x, 7)), 'x = 7', 'x'],
    ['at its negative', over(1, plus(x, 2.25)), 'x = −2.25', 'x'],
    ['at an end of the domain', ln(p), 'p = 0', 'p'],
    ['in its middle', over(1, minus(times(2, d), 3)), 'd = 1.5', 'd'],
    ['in a vector', over(1, at(v, 2)), 'v = [', 'v'],
    ['behind a symbol', over(1, symbol('u', {is: minus(x, 1)})), 'x = 1', 'x'],
  ])('%s', (_, side, where, name) => {
    const why = refusal(side, side);
    expect(why).toContain(`does not hold: at ${where}`);
    expect(why).toMatch(/the left side is (NaN|−?Infinity)/);
    expect(why).toContain(`out of the domain of ${name}, with except()`);
  });

  test('with the random values of other symbols', () => {
    expect(refusal(over(a, x), over(a, x))).toMatch(
      /at x = 0 and the random values a = [\d.]+, the left side is/,
    );
  });

  const k = index('k', 0, 2);

  test.each<[string, Loose]>([
    [
      'without the number',
      over(1, symbol('x', {domain: except(realNumbers, 0)})),
    ],
    ['of another domain', over(1, a)],
    ['where two symbols would have to be equal', over(1, minus(x, d))],
    [
      'where only a computer has too few digits',
      plus(ln(exp(negative(power(x, 2)))), 100),
    ],
    ['at a kink', derivative(size(x), x)],
    [
      'for the slope of a power of 0 at 0',
      derivative(sumOver(k, power(x, k)), x),
    ],
  ])('and none is told %s', (_, side) => {
    expect(refusal(side, side)).toBeUndefined();
  });
});
