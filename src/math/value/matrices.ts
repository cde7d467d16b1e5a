import {entry} from '../../network/linear.ts';
import {lastLayer, type Matrix, type Network} from '../../network/network.ts';
import {resolveLayer} from '../term/layer.ts';
import {type Shape, ShapeError, type Size, shapeText} from '../term/shape.ts';

/** A shape with a number for every named size. */
export function filled(
  shape: Shape,
  network: Network,
  ell: number | undefined,
): readonly [number, number] {
  return [
    filledSize(shape[0], network, ell),
    filledSize(shape[1], network, ell),
  ];
}

function filledSize(
  size: Size,
  network: Network,
  ell: number | undefined,
): number {
  return typeof size === 'number'
    ? size
    : entry(network.layers, resolveLayer(size.layer, lastLayer(network), ell));
}

export function add(one: Matrix, other: Matrix): Matrix {
  requireSame('+', one, other);
  return one.map((row, i) =>
    row.map((value, j) => value + entry(entry(other, i), j)),
  );
}

export function scale(matrix: Matrix, factor: number): Matrix {
  return matrix.map(row => row.map(value => value * factor));
}

export function hadamard(one: Matrix, other: Matrix): Matrix {
  requireSame('⊙', one, other);
  return one.map((row, i) =>
    row.map((value, j) => value * entry(entry(other, i), j)),
  );
}

export function matrixProduct(one: Matrix, other: Matrix): Matrix {
  if (columnsOf(one) !== other.length) {
    throw new ShapeError(
      `The matrix product joins ${shapeText(shapeOf(one))} and ${shapeText(shapeOf(other))}. The columns of one must be the rows of the next.`,
    );
  }
  const columns = transpose(other);
  return one.map(row =>
    columns.map(column =>
      row.reduce((total, value, i) => total + value * entry(column, i), 0),
    ),
  );
}

export function transpose(matrix: Matrix): Matrix {
  return Array.from({length: columnsOf(matrix)}, (_, j) =>
    matrix.map(row => entry(row, j)),
  );
}

/** A column repeated to the right, or a row repeated downward. */
export function repeated(
  matrix: Matrix,
  [rows, columns]: readonly [number, number],
): Matrix {
  const [high, wide] = shapeOf(matrix);
  if (wide === 1 && high === rows) {
    return matrix.map(row =>
      Array.from({length: columns}, () => entry(row, 0)),
    );
  }
  if (high === 1 && wide === columns) {
    return Array.from({length: rows}, () => entry(matrix, 0));
  }
  throw new ShapeError(
    `A ${high} × ${wide} cannot be repeated to ${rows} × ${columns}.`,
  );
}

function shapeOf(matrix: Matrix): readonly [number, number] {
  return [matrix.length, columnsOf(matrix)];
}

function columnsOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

function requireSame(sign: string, one: Matrix, other: Matrix): void {
  const [left, right] = [shapeOf(one), shapeOf(other)];
  if (left[0] !== right[0] || left[1] !== right[1]) {
    throw new ShapeError(
      `${sign} joins ${shapeText(left)} and ${shapeText(right)}. Broadcast or transpose one of them.`,
    );
  }
}
