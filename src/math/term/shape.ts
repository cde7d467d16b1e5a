import type {SymbolicLayer} from './layer.ts';

/** A count of rows or columns: a number, or n of a layer with a name only. */
export type Size = number | {readonly layer: SymbolicLayer};

/** Rows × columns. A scalar is 1 × 1, a vector is a column, n × 1. */
export type Shape = readonly [rows: Size, columns: Size];

/** Two joined terms have rows and columns that do not agree. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

export const scalarShape: Shape = [1, 1];

export function isScalar([rows, columns]: Shape): boolean {
  return rows === 1 && columns === 1;
}

export function sameShape(one: Shape, other: Shape): boolean {
  return sameSize(one[0], other[0]) && sameSize(one[1], other[1]);
}

/** Whether two sizes are equal for every network. */
export function sameSize(one: Size, other: Size): boolean {
  return typeof one === 'number' || typeof other === 'number'
    ? one === other
    : one.layer === other.layer;
}

export function transposed([rows, columns]: Shape): Shape {
  return [columns, rows];
}

/** The shape in words, for an error or a caption: `2 × 1`. */
export function shapeText([rows, columns]: Shape): string {
  return `${sizeText(rows)} × ${sizeText(columns)}`;
}

function sizeText(size: Size): string {
  return typeof size === 'number' ? String(size) : `n(${size.layer})`;
}

/** Whether a broadcast repeats a column to the right, not a row downward. */
export function repeatsColumn([rows, columns]: Shape, to: Shape): boolean {
  return columns === 1 && sameSize(rows, to[0]);
}
