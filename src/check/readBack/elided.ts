import type {Core} from './core.ts';
import {layersFor, type Outcome, tried} from './equationFault.ts';
import {writtenOut} from './formula/dots.ts';
import {type Expression, partsRead, UnreadError} from './formula/expression.ts';
import {meet, type Range, type Ranges} from './range.ts';
import {type Reading, worth} from './worth.ts';

/**
 * Checks an equation with dots that do not say what they stand for. Beside a
 * side with a value, the shown entries are compared with its entries. Otherwise
 * the factors are compared with those of an equation of symbols that the figure
 * shows.
 *
 * @param unread - The reason why it cannot be worked out.
 */
export function elidedOutcome(
  sides: readonly Expression[],
  equations: readonly Outcome[],
  core: Core,
  unread: string,
): Outcome {
  return tried(() => {
    const models = equations.flatMap(one =>
      one.kind === 'true' && one.sides.length > 1 ? [one.sides] : [],
    );
    const ells = layersFor(sides, core);
    const isStated = ells.every(ell => stands(sides, {core, ell}));
    if (isStated || models.some(model => follows(sides, model, core))) {
      return {sides: [], why: undefined};
    }
    const isKnown = equations.every(
      one => one.kind !== 'unread' || !one.sides || one.sides === sides,
    );
    const isOpen = sides.some(leavesTermsOut);
    if (isOpen || models.length === 0 || !isKnown)
      throw new UnreadError(unread);
    return 'its numbers are those of no equation beside it';
  });
}

/** Whether dots stand for terms of a sum, which no place in a matrix tells. */
function leavesTermsOut(side: Expression): boolean {
  return [...partsRead(side)].some(
    part =>
      part.kind === 'sum' &&
      (part.left.kind === 'dots' || part.right.kind === 'dots'),
  );
}

/** Whether each side is a value, or a matrix with dots whose entries are its own. */
function stands(sides: readonly Expression[], reading: Reading): boolean {
  const values = sides.map(side => valueOf(side, reading));
  const known = values.find(value => value !== undefined);
  return (
    known !== undefined &&
    sides.every((side, at) => {
      const value = values[at];
      return value ? agree(value, known) : isOf(side, known, reading);
    })
  );
}

/** Whether sides are those of a part of an equation of symbols, or its value. */
function follows(
  sides: readonly Expression[],
  model: readonly Expression[],
  core: Core,
): boolean {
  const parts = model.flatMap(side => [...partsRead(side)]).filter(hasValue);
  return layersFor(model, core).some(ell =>
    parts.some(part => sides.every(side => isLike(side, part, {core, ell}))),
  );
}

function hasValue({kind}: Expression): boolean {
  return kind !== 'ones' && kind !== 'dots';
}

/** Whether an expression has the values of another, factor by factor. */
function isLike(one: Expression, model: Expression, reading: Reading): boolean {
  if (one.kind === 'ones' || model.kind === 'ones') {
    return one.kind === model.kind;
  }
  const value = valueOf(model, reading);
  if (one.kind === 'matrix' || one.kind === 'number') {
    return value !== undefined && isOf(one, value, reading);
  }
  if (one.kind !== model.kind) return false;
  if ('left' in one && 'left' in model) {
    return (
      isLike(one.left, model.left, reading) &&
      isLike(one.right, model.right, reading)
    );
  }
  if ('operand' in one && 'operand' in model) {
    return isLike(one.operand, model.operand, reading);
  }
  return JSON.stringify(one) === JSON.stringify(model);
}

/** Whether the entries that are shown are those of a matrix, each in its place. */
function isOf(one: Expression, whole: Ranges, reading: Reading): boolean {
  if (one.kind !== 'matrix') {
    const value = valueOf(one, reading);
    return value !== undefined && agree(value, whole);
  }
  const cells = one.rows.map(row =>
    row.map(cell => (isGap(cell) ? undefined : onlyRange(cell, reading))),
  );
  const down = cells.map(row => row.some(isShown));
  const across = cells[down.indexOf(true)]?.map(isShown) ?? [];
  return placings(down, whole.length).some(rows =>
    placings(across, whole[0]!.length).some(columns =>
      cells.every((row, i) =>
        row.every((cell, j) => {
          const [at, beside] = [rows[i], columns[j]];
          if (at === undefined || beside === undefined) return !cell;
          return cell !== undefined && meet(cell, whole[at]![beside]!);
        }),
      ),
    ),
  );
}

function onlyRange(cell: Expression, reading: Reading): Range {
  return worth(cell, reading).ranges[0]![0]!;
}

function isShown(cell: Range | undefined): boolean {
  return cell !== undefined;
}

function isGap(cell: Expression): boolean {
  return cell.kind === 'dots';
}

/** The place of each shown line in a whole matrix; undefined for dots. */
type Placing = readonly (number | undefined)[];

/**
 * The places that lines may have of which some are dots: those before the dots are
 * counted from the start, those after them from the end, and those between two dots
 * stand anywhere between. Dots stand for one line at least.
 *
 * @param shown - Whether each is shown, or dots.
 * @param length - The number of all lines.
 */
function placings(
  shown: readonly boolean[],
  length: number,
): readonly Placing[] {
  const [first, last] = [shown.indexOf(false), shown.lastIndexOf(false)];
  if (first < 0) return shown.length === length ? [[...shown.keys()]] : [];
  const dots = shown.filter(is => !is).length;
  const choices = length - shown.length + 1;
  // Between dots, no more than one run of lines is ever shown.
  if (dots > 2 || choices < 1) return [];
  return Array.from({length: dots > 1 ? choices : 1}, (_, hidden) =>
    shown.map((is, at) => {
      if (!is) return undefined;
      if (at < first) return at;
      return at > last ? length - (shown.length - at) : at + hidden;
    }),
  );
}

/** The value of an expression whose dots can be written out. */
function valueOf(one: Expression, reading: Reading): Ranges | undefined {
  if ([...partsRead(one)].some(({kind}) => kind === 'dots')) {
    try {
      return worth(writtenOut(one), reading).ranges;
    } catch (error) {
      if (error instanceof UnreadError) return undefined;
      throw error;
    }
  }
  const {ranges, repeats} = worth(one, reading);
  return repeats ? undefined : ranges;
}

function agree(one: Ranges, other: Ranges): boolean {
  return (
    one.length === other.length &&
    one.every(
      (row, i) =>
        row.length === other[i]!.length &&
        row.every((value: Range, j) => meet(value, other[i]![j]!)),
    )
  );
}
