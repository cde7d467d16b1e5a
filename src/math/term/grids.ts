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

/** Rows or columns by their numbers; undefined is where dots stand. */
type Numbers = readonly (number | undefined)[];

/** Which lines of a grid are written. */
export interface WrittenLines {
  readonly rows: Numbers;
  readonly columns: Numbers;
}

/**
 * A grid of entries. Past a size only the first rows or columns and the last are
 * written, of four places two; dots that know their count stand for the others.
 *
 * @param written - Up to how many rows and columns are written in full, or which.
 */
export function gridOf(
  ids: Ids,
  id: string,
  [rows, columns]: readonly [rows: number, columns: number],
  entry: Entry,
  written: number | WrittenLines = FULL_SIZE,
): Grid {
  const {rows: rowNumbers, columns: columnNumbers} =
    typeof written === 'number'
      ? {rows: shownOf(rows, written), columns: shownOf(columns, written)}
      : written;
  const cells = rowNumbers.map((row, i) =>
    columnNumbers.map((column, j) => {
      if (row !== undefined && column !== undefined) {
        return entry(ids, row, column);
      }
      const direction =
        row !== undefined
          ? 'horizontal'
          : column !== undefined
            ? 'vertical'
            : 'diagonal';
      const count =
        row !== undefined
          ? behindDots(columnNumbers, j, columns)
          : behindDots(rowNumbers, i, rows);
      return dots(ids(`${id}.dots`), direction, count);
    }),
  );
  const elides = [rowNumbers, columnNumbers].some(numbers =>
    numbers.includes(undefined),
  );
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

/** How many lines the dots at a place stand for. */
function behindDots(numbers: Numbers, place: number, size: number): number {
  return (numbers[place + 1] ?? size + 1) - (numbers[place - 1] ?? 0) - 1;
}

function dots(
  id: string,
  direction: Elision['direction'],
  count: number,
): Elision {
  return {kind: 'elision', id, shape: scalarShape, direction, count};
}
