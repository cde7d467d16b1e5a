import type {Matrix} from '../../network/network.ts';
import {shapeText} from '../term/shape.ts';

/** The entries of two matrices that are furthest apart. */
export function differenceText(left: Matrix, right: Matrix): string {
  const [rows, columns] = [left.length, left[0]?.length ?? 0];
  const [otherRows, otherColumns] = [right.length, right[0]?.length ?? 0];
  if (rows !== otherRows || columns !== otherColumns) {
    return `the left side is ${shapeText([rows, columns])}, the right side ${shapeText([otherRows, otherColumns])}`;
  }
  const [worst] = left
    .flatMap((line, row) =>
      line.map((one, column) => {
        const other = right[row]?.[column] ?? NaN;
        const distance = Math.abs(one - other);
        return {row, column, one, other, distance};
      }),
    )
    .sort((a, b) => sortable(b.distance) - sortable(a.distance));
  if (!worst) return 'it has no entries';
  const place =
    rows * columns === 1
      ? ''
      : `in row ${worst.row + 1}, column ${worst.column + 1}, `;
  return `${place}the left side is ${digitsOf(worst.one)}, the right side ${digitsOf(worst.other)}`;
}

function sortable(distance: number): number {
  return Number.isNaN(distance) ? Infinity : distance;
}

/** Enough digits to tell two nearly equal values apart. */
export function digitsOf(value: number): string {
  return String(Number(value.toPrecision(12))).replace('-', '−');
}
