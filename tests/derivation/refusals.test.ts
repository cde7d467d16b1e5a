import {describe, expect, test} from 'vitest';
import {
  beside,
  derivation,
  equation,
  index,
  minus,
  over,
  type OwnStep,
  plus,
  power,
  refusalsOf,
  start,
  step,
  sumOver,
  symbol,
  times,
} from 'backprop-figures/derivation';
import {ownDocument} from '../../src/derivation/document.ts';

const x = symbol('x', {value: 3});
const y = symbol('y', {is: power(x, 2)});

/** A derivation of y with these right sides, one after the other. */
function sides(...rights: readonly Parameters<typeof equation>[1][]) {
  const steps: OwnStep[] = [];
  for (const right of rights) {
    const stated = equation(y, right);
    const before = steps.at(-1);
    steps.push(before ? step(before, stated) : start(stated));
  }
  return derivation('Steps', steps);
}

describe('A fault is told once', () => {
  test('with the steps that rest on it', () => {
    const wrong = sides(
      power(x, 2),
      beside(2, x),
      plus(x, x),
      minus(beside(3, x), x),
    );
    const [only, ...others] = refusalsOf(wrong);
    expect(others).toEqual([]);
    expect(only).toMatchObject({place: 2, resting: [3, 4]});
    expect(only!.why).toContain('y = 2 x does not hold');
    const text = ownDocument(wrong, 'text');
    expect(text).toContain('the right side 6. Steps 3 and 4 rest on it.');
    expect(text.match(/does not hold/g)).toHaveLength(1);
    expect(text.match(/Rests on step 2, which is refused\./g)).toHaveLength(2);
  });

  test('and the step that mends it is not refused', () => {
    const mended = sides(power(x, 2), beside(2, x), times(x, x), power(x, 2));
    expect(refusalsOf(mended)).toMatchObject([{place: 2, resting: []}]);
  });

  test('and another one after it is told too', () => {
    const twice = sides(power(x, 2), beside(2, x), times(x, x), beside(4, x));
    expect(refusalsOf(twice).map(({place}) => place)).toEqual([2, 4]);
  });

  test('also for the equation before the first step', () => {
    const late = derivation('Late', [
      step(equation(y, beside(2, x)), equation(y, power(x, 2))),
    ]);
    expect(refusalsOf(late)).toMatchObject([{place: 1, resting: []}]);
  });
});

describe('Two symbols that are drawn alike', () => {
  const twin = symbol('x', {value: 5});

  test('are refused in one equation', () => {
    const stated = start(equation(plus(x, twin), plus(twin, x)));
    expect(refusalsOf(derivation('Twins', [stated]))).toMatchObject([
      {place: 1, why: expect.stringContaining('two symbols are drawn as x')},
    ]);
  });

  test('are refused in two equations', () => {
    const steps = [x, twin].map(one => start(equation(one, one)));
    expect(refusalsOf(derivation('Twins', steps))).toMatchObject([{place: 2}]);
  });

  test('may differ by an index', () => {
    const [one, other] = [0, 1].map(place =>
      symbol('x', {value: 5, index: [place]}),
    );
    const stated = start(
      equation(plus(one!, other!, x), plus(x, one!, other!)),
    );
    expect(refusalsOf(derivation('Indices', [stated]))).toEqual([]);
  });

  test('may be the indices of two sums', () => {
    const [one, other] = [index('i', 1, 2), index('i', 1, 3)];
    const stated = start(
      equation(plus(sumOver(one, x), sumOver(other, x)), beside(5, x)),
    );
    expect(refusalsOf(derivation('Sums', [stated]))).toEqual([]);
  });
});

test('A step whose value a computer does not know is printed, and refused', () => {
  const z = symbol('z', {value: 3});
  const stated = start(equation(over(x, minus(x, z)), over(x, minus(x, z))));
  expect(ownDocument(derivation('Zero', [stated]), 'text')).toContain(
    'the left side is Infinity, the right side Infinity. Give values at which both sides have one.',
  );
});
