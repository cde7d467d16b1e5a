import {describe, expect, test} from 'vitest';
import {
  broadcast,
  equation,
  grid,
  hadamard,
  matrixProduct,
  number,
  occurrence,
  product,
  sum,
  transpose,
} from '../../../src/math/term/build.ts';
import {layerPartial} from '../../../src/math/term/partials.ts';
import {ShapeError} from '../../../src/math/term/shape.ts';
import {vocabulary} from '../../../src/math/term/vocabulary.ts';
import {plainNetwork} from '../networks.ts';

const names = vocabulary(plainNetwork([2, 3, 4]));
const W = occurrence('W', names.W(2));
const delta = occurrence('delta', names.Delta(2));
const A = occurrence('A', names.A(1));

describe('Terms whose shapes disagree cannot be built:', () => {
  test.each([
    [
      '⊙ of a matrix and a column',
      () => hadamard('h', [W, delta]),
      '⊙ joins 4 × 3 and 4 × 1',
    ],
    [
      'W for Wᵀ before δ',
      () => matrixProduct('m', [W, delta]),
      'joins 4 × 3 and 4 × 1',
    ],
    [
      'a column times a column',
      () => matrixProduct('m', [delta, A]),
      'joins 4 × 1 and 3 × 1',
    ],
    [
      'a product of columns',
      () => product('p', [delta, delta]),
      'product takes scalars, but delta is 4 × 1',
    ],
    ['a sum of columns', () => sum('s', [delta, delta]), 'sum takes scalars'],
    [
      'a column repeated to other rows',
      () => broadcast('b', delta, [3, 3]),
      'a 4 × 1 cannot be repeated to 3 × 3',
    ],
    [
      'a matrix repeated',
      () => broadcast('b', W, [8, 3]),
      'a 4 × 3 cannot be repeated',
    ],
    [
      'an equation of two shapes',
      () => equation('q', W, delta),
      'the left side is 4 × 3, the right side 4 × 1',
    ],
    [
      'a ragged grid',
      () => grid('g', [[number('a', 1)], []]),
      'row 2 has 0 cells, row 1 has 1',
    ],
    ['a grid of columns', () => grid('g', [[delta]]), 'grid takes scalars'],
    [
      '∂A/∂Z of different layers, entry by entry',
      () => layerPartial('p', names.A(2), names.Z(1), 'diagonal'),
      'both must have one shape',
    ],
    [
      'a column of any layer with one of the next',
      () =>
        hadamard('h', [
          occurrence('a', names.Delta('ℓ')),
          occurrence('b', names.Delta('ℓ+1')),
        ]),
      '⊙ joins n(ℓ) × 1 and n(ℓ+1) × 1',
    ],
  ])('%s', (_, build, message) => {
    expect(build).toThrow(ShapeError);
    expect(build).toThrow(message);
  });
});

describe('Shapes follow from the parts:', () => {
  test.each([
    ['Wᵀδ', matrixProduct('m', [transpose('t', W), delta]), [3, 1]],
    ['δAᵀ', matrixProduct('m', [delta, transpose('t', A)]), [4, 3]],
    ['δ1ᵀ', broadcast('b', delta, [4, 3]), [4, 3]],
    ['∂Z/∂A', layerPartial('p', names.Z(2), names.A(1), 'jacobian'), [4, 3]],
    ['∂E/∂W', layerPartial('p', names.E, names.W(2), 'gradient'), [4, 3]],
    [
      'Wᵀδ of any layer',
      matrixProduct('m', [
        transpose('t', occurrence('W', names.W('ℓ+1'))),
        occurrence('d', names.Delta('ℓ+1')),
      ]),
      [{layer: 'ℓ'}, 1],
    ],
  ])('%s', (_, term, shape) => {
    expect(term.shape).toEqual(shape);
  });
});

test('A product or sum of one is that one', () => {
  expect(product('p', [number('a', 2)])).toEqual(number('a', 2));
  expect(sum('s', [number('a', 2)])).toEqual(number('a', 2));
  expect(() => sum('s', [])).toThrow('an empty sum');
});
