import {grid} from './build.ts';
import {createIds, type Ids} from './ids.ts';
import {scalarShape} from './shape.ts';
import type {Elision, Grid, Term} from './term.ts';
import type {Index} from './variable.ts';

/** Rows and columns up to this many are written out in full. */
const FULL_SIZE = 4;

/** Makes the entry at a row and a column; both may be placeholders. */
export type Entry = (ids: Ids, row: Index, column: Index) => Term;

/**
 * A grid of entries. Past four rows or columns only the first two and the last
 * are written; dots that know their count stand for the others.
 */
export function gridOf(
  ids: Ids,
  id: string,
  [rows, columns]: readonly [rows: number, columns: number],
  entry: Entry,
): Grid {
  const rowNumbers = shownOf(rows);
  const columnNumbers = shownOf(columns);
  const cells = rowNumbers.map(row =>
    columnNumbers.map(column =>
      row === undefined || column === undefined
        ? dots(ids, id, [rows, columns], row, column)
        : entry(ids, row, column),
    ),
  );
  const elides = rows > FULL_SIZE || columns > FULL_SIZE;
  return {
    ...grid(id, cells),
    shape: [rows, columns],
    rowNumbers,
    columnNumbers,
    ...(elides && {pattern: entry(createIds('pattern'), 'row', 'column')}),
  };
}

/** Which of n rows or columns are written; undefined is where dots stand. */
export function shownOf(size: number): readonly (number | undefined)[] {
  return size <= FULL_SIZE
    ? Array.from({length: size}, (_, index) => index + 1)
    : [1, 2, undefined, size];
}

/** The same, without the place of the dots. */
export function shownNumbers(size: number): readonly number[] {
  return shownOf(size).filter(shown => shown !== undefined);
}

function dots(
  ids: Ids,
  id: string,
  [rows, columns]: readonly [number, number],
  row: number | undefined,
  column: number | undefined,
): Elision {
  const hidden = {rows: rows - 3, columns: columns - 3};
  const direction =
    row !== undefined
      ? 'horizontal'
      : column !== undefined
        ? 'vertical'
        : 'diagonal';
  return {
    kind: 'elision',
    id: ids(`${id}.dots`),
    shape: scalarShape,
    direction,
    count: direction === 'horizontal' ? hidden.columns : hidden.rows,
  };
}
