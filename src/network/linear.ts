import type {Matrix, Vector} from './network.ts';

/** M v: every row of the matrix times the column. */
export function multiply(matrix: Matrix, vector: Vector): Vector {
  return matrix.map(row => dot(row, vector));
}

/** Mᵀ: row i becomes column i. */
export function transpose(matrix: Matrix): Matrix {
  const columns = matrix[0]?.length ?? 0;
  return Array.from({length: columns}, (_, column) =>
    matrix.map(row => entry(row, column)),
  );
}

/** u + v, element by element. */
export function add(left: Vector, right: Vector): Vector {
  requireSameLength('add', left, right);
  return left.map((value, index) => value + entry(right, index));
}

/** u ⊙ v: the Hadamard product, element by element. */
export function hadamard(left: Vector, right: Vector): Vector {
  requireSameLength('⊙', left, right);
  return left.map((value, index) => value * entry(right, index));
}

/** u vᵀ: column times row, with a row for each element of u. */
export function outer(column: Vector, row: Vector): Matrix {
  return column.map(left => row.map(right => left * right));
}

/** A square matrix with the vector on its diagonal and 0 elsewhere. */
export function diagonal(values: Vector): Matrix {
  return values.map((value, row) =>
    values.map((_, column) => (row === column ? value : 0)),
  );
}

/** Σᵢ vᵢ, added in order. */
export function sum(values: Vector): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The element at an index; a missing one is an error, never NaN. */
export function entry<TItem>(items: readonly TItem[], index: number): TItem {
  const item = items[index];
  if (item === undefined) {
    throw new RangeError(
      `There is no element ${index} in a list of ${items.length}. Give every layer the sizes that "layers" states.`,
    );
  }
  return item;
}

function dot(row: Vector, column: Vector): number {
  if (row.length !== column.length) {
    throw new RangeError(
      `Cannot multiply a row of 1×${row.length} by a column of ${column.length}×1. Give them the same length.`,
    );
  }
  let total = 0;
  for (let index = 0; index < row.length; index++) {
    total += entry(row, index) * entry(column, index);
  }
  return total;
}

function requireSameLength(name: string, left: Vector, right: Vector): void {
  if (left.length === right.length) return;
  throw new RangeError(
    `Cannot ${name === 'add' ? 'add' : `take ⊙ of`} a column of ${left.length}×1 and one of ${right.length}×1. Give them the same length.`,
  );
}
