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
  const gap = one.rows.findIndex(row => row.every(isGap));
  return one.rows.every((row, i) => {
    if (i === gap) return true;
    const values = lineAt(whole, i, gap, one.rows.length);
    const hole = row.findIndex(isGap);
    if (hole < 0 && row.length !== values?.length) return false;
    return row.every((cell, j) => {
      if (j === hole) return true;
      const value = values && lineAt(values, j, hole, row.length);
      return (
        value !== undefined && meet(worth(cell, reading).ranges[0]![0]!, value)
      );
    });
  });
}

function isGap(cell: Expression): boolean {
  return cell.kind === 'dots';
}

/** The line in a shown place: after dots, they are counted from the end. */
function lineAt<TLine>(
  all: readonly TLine[],
  at: number,
  gap: number,
  shown: number,
): TLine | undefined {
  if (gap < 0) return shown === all.length ? all[at] : undefined;
  if (shown - 1 >= all.length) return undefined;
  return at < gap ? all[at] : all[all.length - (shown - at)];
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
