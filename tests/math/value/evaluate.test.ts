import {describe, expect, test} from 'vitest';
import {
  broadcast,
  call,
  grid,
  hadamard,
  matrixProduct,
  number,
  occurrence,
  quotient,
} from '../../../src/math/term/build.ts';
import {evaluate, evaluateNumber} from '../../../src/math/value/evaluate.ts';
import {gridOf} from '../../../src/math/term/grids.ts';
import {createIds} from '../../../src/math/term/ids.ts';
import {layerPartial, partial} from '../../../src/math/term/partials.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import {ShapeError} from '../../../src/math/term/shape.ts';
import type {Term} from '../../../src/math/term/term.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import type {Network} from '../../../src/network/network.ts';
import {withParameter} from '../../../src/network/parameter.ts';
import {plainNetwork, softmaxNetwork} from '../networks.ts';

const network = plainNetwork([3, 5, 2]);
const point = pointOf(network);
const names = vocabulary(network);
const W = occurrence('W', names.W(2));

describe('A symbol has the number that the network has for it:', () => {
  const {forward} = point;
  test.each([
    [
      'w, row = to, column = from',
      names.w(2, 1, 3),
      network.weights[1]?.[0]?.[2],
    ],
    ['b', names.b(1, 4), network.biases[0]?.[3]],
    ['x', names.a(0, 2), network.input[1]],
    ['z', names.z(1, 5), forward.z[1]?.[4]],
    ['a', names.a(2, 2), forward.a[2]?.[1]],
    ['t', names.t(1), network.target[0]],
    ['e', names.e(2), forward.outputErrors[1]],
    ['E', names.E, forward.error],
  ])('%s', (_, variable, value) => {
    expect(evaluateNumber(occurrence('v', variable), point)).toBe(value);
  });

  test('capitals are columns and matrices', () => {
    expect(evaluate(W, point)).toEqual(network.weights[1]);
    expect(evaluate(occurrence('A', names.A(1)), point)).toEqual(
      forward.a[1]?.map(value => [value]),
    );
  });
});

describe('A derivative along several edges agrees with a measured slope:', () => {
  test.each([
    [
      '∂e₁/∂w⁽¹⁾',
      partial('p', names.e(1), names.w(1, 4, 2)),
      (n: Network) => forwardPass(n).outputErrors[0],
    ],
    [
      '∂a⁽²⁾₂/∂w⁽¹⁾',
      partial('p', names.a(2, 2), names.w(1, 4, 2)),
      (n: Network) => forwardPass(n).a[2]?.[1],
    ],
    [
      '∂z⁽²⁾₁/∂w⁽¹⁾',
      partial('p', names.z(2, 1), names.w(1, 4, 2)),
      (n: Network) => forwardPass(n).z[2]?.[0],
    ],
  ])('%s', (_, term, value) => {
    const parameter = {kind: 'weight', layer: 1, row: 4, column: 2} as const;
    const here = network.weights[0]?.[3]?.[1] ?? NaN;
    const at = (nudge: number): number =>
      value(withParameter(network, parameter, here + nudge)) ?? NaN;
    const slope = (at(1e-5) - at(-1e-5)) / 2e-5;
    expect(evaluateNumber(term, point)).toBeCloseTo(slope, 8);
  });
});

test('Derivatives of E are the same from reverse mode and along the paths', () => {
  for (const by of [names.A(1), names.Z(1), names.W(1), names.B(2)]) {
    const term = layerPartial('p', names.E, by, 'gradient');
    const reverse = evaluate(term, {...point, totals: 'reverse'}).flat();
    const paths = evaluate(term, {...point, totals: 'paths'}).flat();
    paths.forEach((value, index) =>
      expect(value).toBeCloseTo(reverse[index] ?? NaN, 14),
    );
  }
});

test('A grid with dots has all its entries', () => {
  const ids = createIds('g');
  const written = gridOf(ids, 'g', [2, 5], (inner, row, column) =>
    occurrence(inner('w'), names.w(2, row, column)),
  );
  expect(written.cells[0]).toHaveLength(4);
  expect(evaluate(written, point)).toEqual(network.weights[1]);
});

describe('A value is refused', () => {
  const column = occurrence('delta', names.Delta(2));
  const claims = (term: Term, kind: 'hadamard' | 'matrixProduct'): Term => ({
    kind,
    id: 'forged',
    shape: [2, 1],
    factors: [term, column],
  });

  test.each([
    [
      'for ⊙ of a matrix and a column',
      claims(W, 'hadamard'),
      '⊙ joins 2 × 5 and 2 × 1',
    ],
    [
      'for a matrix product that does not fit',
      claims(W, 'matrixProduct'),
      'joins 2 × 5 and 2 × 1',
    ],
    [
      'for a shape that is only claimed',
      {...column, shape: [1, 2] as const},
      'delta claims to be 1 × 2, but its value is 2 × 1',
    ],
  ])('%s', (_, term, message) => {
    expect(() => evaluate(term, point)).toThrow(ShapeError);
    expect(() => evaluate(term, point)).toThrow(message);
  });

  test.each([
    [
      'between layers without an edge',
      partial('p', names.z(2, 1), names.a(2, 1)),
      'joins layers 2 and 2',
    ],
    [
      'by what has no rule',
      partial('p', names.a(1, 1), names.t(1)),
      'There is no rule for ∂a/∂t',
    ],
    [
      'of a layer that is only named',
      layerPartial('p', names.E, names.B('ℓ'), 'gradient'),
      'Say which layer ℓ stands for',
    ],
    [
      'with a place that has no number',
      occurrence('v', names.a(1, 'row')),
      'The index "row" has no number here',
    ],
  ])('for a derivative or symbol %s', (_, term, message) => {
    expect(() => evaluate(term, point)).toThrow(message);
  });

  test('as a scalar when it is a column', () => {
    expect(() => evaluateNumber(column, point)).toThrow(
      'delta is 2 × 1, not a scalar',
    );
  });
});

test('Functions have the values of published tables', () => {
  expect(evaluateNumber(call('c', 'sigmoid', number('z', 0)), point)).toBe(0.5);
  // Abramowitz and Stegun, table 26.1.
  expect(evaluateNumber(call('c', 'Φ', number('z', 1)), point)).toBeCloseTo(
    0.841344746068543,
    14,
  );
  expect(evaluateNumber(call('c', 'φ', number('z', 1)), point)).toBeCloseTo(
    0.241970724519143,
    14,
  );
  expect(
    evaluateNumber(quotient('q', number('a', 1), number('b', 4)), point),
  ).toBe(0.25);
});

test('With softmax every z moves every a', () => {
  const softmax = softmaxNetwork([2, 3, 3]);
  const {A, Z} = vocabulary(softmax);
  const jacobian = evaluate(
    layerPartial('p', A(2), Z(2), 'jacobian'),
    pointOf(softmax),
  );
  const sums = jacobian.map(row =>
    row.reduce((total, value) => total + value, 0),
  );
  sums.forEach(total => expect(total).toBeCloseTo(0, 15));
  expect(jacobian.flat().every(value => value !== 0)).toBe(true);
});

test('A repeated column and a repeated row meet as column times row', () => {
  const column = grid('c', [[number('a', 2)], [number('b', 3)]]);
  const row = grid('r', [[number('c', 5), number('d', 7)]]);
  const spread = hadamard('h', [
    broadcast('s', column, [2, 2]),
    broadcast('t', row, [2, 2]),
  ]);
  expect(evaluate(spread, point)).toEqual([
    [10, 14],
    [15, 21],
  ]);
  expect(evaluate(matrixProduct('m', [column, row]), point)).toEqual(
    evaluate(spread, point),
  );
});
