import {grid} from './build.ts';
import {createIds, type Ids} from './ids.ts';
import {scalarShape} from './shape.ts';
import type {Elision, Grid, Term} from './term.ts';
import type {Index} from './variable.ts';

/**
 * The most rows, columns and branches that are written out in full. With more,
 * the written ones and the dots take at most as many places.
 */
export const FULL_SIZE = 4;

/** The same when entries need more room. */
export const BRIEF_SIZE = 3;

/** The same when even that is too much: the first one and the last. */
export const LEAST_SIZE = 2;

/** Makes the entry at a row and a column; both may be placeholders. */
export type Entry = (ids: Ids, row: Index, column: Index) => Term;

/** Rows or columns by number; undefined for dots. */
type Numbers = readonly (number | undefined)[];

/** The written lines of a grid. */
export interface WrittenLines {
  readonly rows: Numbers;
  readonly columns: Numbers;
}

/**
 * A grid of entries. Beyond a size only the first rows or columns and the last
 * are written: with four places, two first ones. Dots with their count stand
 * for the others.
 *
 * @param written - The most rows and columns written in full, or the written
 *   lines.
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

/** The written ones of n rows or columns; undefined for dots. */
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

/** The same without the dots. */
export function shownNumbers(
  size: number,
  fullSize = FULL_SIZE,
): readonly number[] {
  return shownOf(size, fullSize).filter(shown => shown !== undefined);
}

/** The number of lines behind the dots at a place. */
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
