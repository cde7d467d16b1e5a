import {grid} from './build.ts';
import {createIds, type Ids} from './ids.ts';
import {scalarShape} from './shape.ts';
import type {Elision, Grid, Term} from './term.ts';
import type {Index} from './variable.ts';

/**
 * Rows, columns and branches up to this many are written out in full. Where
 * there are more, what is written and the dots take no more places than these.
 */
export const FULL_SIZE = 4;

/** The same where entries need more room. */
export const BRIEF_SIZE = 3;

/** The same where even that is too much: the first one and the last. */
export const LEAST_SIZE = 2;

/** Makes the entry at a row and a column; both may be placeholders. */
export type Entry = (ids: Ids, row: Index, column: Index) => Term;

/**
 * A grid of entries. Past `fullSize` rows or columns only the first ones and the
 * last are written, of four places two; dots that know their count stand for
 * the others.
 */
export function gridOf(
  ids: Ids,
  id: string,
  [rows, columns]: readonly [rows: number, columns: number],
  entry: Entry,
  fullSize = FULL_SIZE,
): Grid {
  const rowNumbers = shownOf(rows, fullSize);
  const columnNumbers = shownOf(columns, fullSize);
  const hidden = {
    rows: rows - shownNumbers(rows, fullSize).length,
    columns: columns - shownNumbers(columns, fullSize).length,
  };
  const cells = rowNumbers.map(row =>
    columnNumbers.map(column =>
      row === undefined || column === undefined
        ? dots(ids, id, hidden, row, column)
        : entry(ids, row, column),
    ),
  );
  const elides = hidden.rows > 0 || hidden.columns > 0;
  return {
    ...grid(id, cells),
    shape: [rows, columns],
    rowNumbers,
    columnNumbers,
    ...(elides && {pattern: entry(createIds('pattern'), 'row', 'column')}),
  };
}

/** Which of n rows or columns are written; undefined is where dots stand. */
export function shownOf(
  size: number,
  fullSize = FULL_SIZE,
): readonly (number | undefined)[] {
  return size <= fullSize
    ? first(size)
    : [...first(Math.max(1, fullSize - 2)), undefined, size];
}

function first(count: number): readonly number[] {
  return Array.from({length: count}, (_, index) => index + 1);
}

/** The same, without the place of the dots. */
export function shownNumbers(
  size: number,
  fullSize = FULL_SIZE,
): readonly number[] {
  return shownOf(size, fullSize).filter(shown => shown !== undefined);
}

function dots(
  ids: Ids,
  id: string,
  hidden: {readonly rows: number; readonly columns: number},
  row: number | undefined,
  column: number | undefined,
): Elision {
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
