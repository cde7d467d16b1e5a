import type {Matrix} from '../../network/network.ts';
import type {Places} from '../term/places.ts';
import type {Grid, Term} from '../term/term.ts';

/**
 * All entries of a grid: the written ones, and the elided ones by its pattern.
 */
export function evaluateGrid(
  {id, shape, cells, rowNumbers, columnNumbers, pattern}: Grid,
  valueOf: (cell: Term, places: Places) => number,
): Matrix {
  const [rows, columns] = shape;
  if (typeof rows !== 'number' || typeof columns !== 'number') {
    throw new RangeError(`${id} is written out, so its shape must be counted.`);
  }
  const cellAt = new Map<string, Term>();
  rowNumbers.forEach((row, i) =>
    columnNumbers.forEach((column, j) => {
      const cell = cells[i]?.[j];
      if (row !== undefined && column !== undefined && cell) {
        cellAt.set(`${row},${column}`, cell);
      }
    }),
  );
  return Array.from({length: rows}, (_, i) =>
    Array.from({length: columns}, (_, j) => {
      const written = cellAt.get(`${i + 1},${j + 1}`) ?? pattern;
      if (!written) {
        throw new RangeError(
          `${id} leaves out row ${i + 1}, column ${j + 1} without a pattern for it.`,
        );
      }
      return valueOf(written, {row: i + 1, column: j + 1});
    }),
  );
}
