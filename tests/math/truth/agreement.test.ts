import {describe, expect, test} from 'vitest';
import {agreementOf} from '../../../src/math/truth/agreement.ts';
import {
  difference,
  equation,
  grid,
  number,
  product,
} from '../../../src/math/term/build.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import type {Equation, Term} from '../../../src/math/term/term.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

const point = pointOf(defaultNetwork);

function column(values: readonly number[]): Term {
  return grid(
    'column',
    values.map(value => [number('entry', value)]),
  );
}

function agrees(left: Term, right: Term): boolean {
  const stated: Equation = equation('stated', left, right);
  return agreementOf(stated, point).agrees;
}

function oneLess(apart: number): Term {
  return difference('d', number('one', 1), number('near', 1 - apart));
}

describe('Two sides agree', () => {
  test('when every entry is the same to twelve digits', () => {
    expect(agrees(column([1, 2]), column([1, 2 + 4e-16]))).toBe(true);
    expect(agrees(column([1, 2]), column([1, 2 + 1e-11]))).toBe(false);
  });

  test('only if a small entry is as right as a large one beside it', () => {
    expect(agrees(column([1e9, 1e-9]), column([1e9, 2e-9]))).toBe(false);
    expect(agrees(column([1e9, 0]), column([1e9, 1e-200]))).toBe(false);
  });

  test('where digits have cancelled, within 64 roundings of what is added up', () => {
    expect(agrees(number('left', 1e-12), oneLess(1e-12))).toBe(true);
    expect(agrees(number('left', 1e-12), oneLess(1.1e-12))).toBe(false);
  });

  test('where a product runs out of the exponent range on its way', () => {
    const factors = [1e-200, 1e-120, 1e100].map(value => number('f', value));
    expect(agrees(number('left', 1e-220), product('p', factors))).toBe(true);
    expect(agrees(number('left', 2e-220), product('p', factors))).toBe(false);
  });

  test('never when one has no number', () => {
    expect(agrees(number('left', NaN), number('right', NaN))).toBe(false);
    expect(agrees(number('left', Infinity), number('right', 1))).toBe(false);
  });
});
