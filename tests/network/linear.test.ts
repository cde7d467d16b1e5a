import {describe, expect, test} from 'vitest';

import {
  add,
  diagonal,
  entry,
  hadamard,
  multiply,
  outer,
  transpose,
} from '../../src/network/linear.ts';

const matrix = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('products', () => {
  test('a matrix times a column has a value for each row', () => {
    expect(multiply(matrix, [1, 0, -1])).toEqual([-2, -2]);
  });

  test('a transposed matrix has the columns as rows', () => {
    expect(transpose(matrix)).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect(transpose(transpose(matrix))).toEqual(matrix);
  });

  test('⊙ and + go element by element', () => {
    expect(hadamard([1, 2], [3, 4])).toEqual([3, 8]);
    expect(add([1, 2], [3, 4])).toEqual([4, 6]);
  });

  test('a column times a row has a row for each element of the column', () => {
    expect(outer([1, 2], [3, 4, 5])).toEqual([
      [3, 4, 5],
      [6, 8, 10],
    ]);
  });

  test('a diagonal matrix scales element by element', () => {
    expect(multiply(diagonal([2, 3]), [5, 7])).toEqual(
      hadamard([2, 3], [5, 7]),
    );
  });
});

describe('shapes that do not agree are refused by name', () => {
  test.each([
    ['multiply', () => multiply(matrix, [1, 2]), '1×3 by a column of 2×1'],
    ['add', () => add([1], [1, 2]), 'a column of 1×1 and one of 2×1'],
    ['⊙', () => hadamard([1, 2, 3], [1]), 'a column of 3×1 and one of 1×1'],
    ['a ragged transpose', () => transpose([[1, 2], [3]]), 'no element 1'],
    ['an entry', () => entry([], 0), 'no element 0 in a list of 0'],
  ])('%s', (_, compute, shapes) => {
    expect(compute).toThrow(RangeError);
    expect(compute).toThrow(shapes);
  });
});
