import {ShapeError, shapeText} from '../term/shape.ts';
import {add, multiply, type Num} from './num.ts';

/** Rows of numbers that carry derivatives. */
export type NumMatrix = readonly (readonly Num[])[];

/** The number of a matrix of one entry. */
export function scalarOf(matrix: NumMatrix): Num {
  const [[num] = []] = matrix;
  if (num === undefined || matrix.length > 1 || matrix[0]!.length > 1) {
    throw new ShapeError(
      `A ${shapeText(sizeOf(matrix))} stands in the place of a number.`,
    );
  }
  return num;
}

function sizeOf(matrix: NumMatrix): readonly [number, number] {
  return [matrix.length, matrix[0]?.length ?? 0];
}

/** Joins two matrices of one shape entry by entry. */
export function combined(
  one: NumMatrix,
  other: NumMatrix,
  join: (one: Num, other: Num) => Num,
): NumMatrix {
  const [left, right] = [sizeOf(one), sizeOf(other)];
  if (left[0] !== right[0] || left[1] !== right[1]) {
    throw new ShapeError(
      `${shapeText(left)} and ${shapeText(right)} are joined entry by entry. Both need one shape.`,
    );
  }
  return one.map((row, i) => row.map((num, j) => join(num, other[i]![j]!)));
}

/** The matrix product; a scalar scales what it stands beside. */
export function product(one: NumMatrix, other: NumMatrix): NumMatrix {
  const [left, right] = [sizeOf(one), sizeOf(other)];
  if (isOne(left)) return scaled(other, scalarOf(one));
  if (isOne(right)) return scaled(one, scalarOf(other));
  if (left[1] !== right[0]) {
    throw new ShapeError(
      `A matrix product joins ${shapeText(left)} and ${shapeText(right)}. The columns of one must be the rows of the next.`,
    );
  }
  const columns = transposed(other);
  return one.map(row =>
    columns.map(column =>
      row
        .map((num, at) => multiply(num, column[at]!))
        .reduce((sum, next) => add(sum, next)),
    ),
  );
}

export function transposed(matrix: NumMatrix): NumMatrix {
  return (matrix[0] ?? []).map((_, j) => matrix.map(row => row[j]!));
}

function scaled(matrix: NumMatrix, factor: Num): NumMatrix {
  return matrix.map(row => row.map(num => multiply(factor, num)));
}

function isOne([rows, columns]: readonly [number, number]): boolean {
  return rows === 1 && columns === 1;
}
