import type {Matrix} from '../../network/network.ts';
import {type Core, coreAfter} from './core.ts';
import {type Expression, UnreadError} from './formula/expression.ts';
import {functionOf} from './formula/functionOf.ts';
import {
  aroundValue,
  imageOf,
  minus,
  over,
  plus,
  printedRange,
  type Range,
  type Ranges,
  times,
} from './range.ts';
import {slopeValue} from './slopeValue.ts';
import {placeOf, symbolValue} from './symbolValue.ts';

/** The numbers with which a formula is evaluated. */
export interface Reading {
  readonly core: Core;
  /** The layer that ℓ stands for. */
  readonly ell?: number | undefined;
}

/** The value of an expression. */
export interface Worth {
  readonly ranges: Ranges;
  /** The direction in which ones repeat this column or row, as often as needed. */
  readonly repeats?: 'right' | 'down';
}

/** Shapes that cannot be added or multiplied. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

/**
 * The value of an expression, as rows of numbers.
 *
 * @throws MisfitError where shapes do not agree, UnreadError for what has no
 * value by itself, NoSuchError for a symbol that the network does not have.
 */
export function worth(one: Expression, reading: Reading): Worth {
  const {core, ell} = reading;
  const inner = (part: Expression) => worth(part, reading);
  const number = (part: Expression) => scalar(inner(part));
  switch (one.kind) {
    case 'number':
      return single(printedRange(one.text));
    case 'symbol':
      return exact(symbolValue(placeOf(one, core, ell), core));
    case 'changed':
      return exact(
        symbolValue(placeOf(one.symbol, core, ell), coreAfter(core)),
      );
    case 'partial': {
      const [of, by] = [one.of, one.by].map(side => placeOf(side, core, ell));
      return exact(slopeValue(of!, by!, core));
    }
    case 'sum':
      return entrywise(inner(one.left), inner(one.right), plus);
    case 'difference':
      return entrywise(inner(one.left), inner(one.right), minus);
    case 'scalarProduct':
      return single(times(number(one.left), number(one.right)));
    case 'quotient':
      return single(over(number(one.left), number(one.right)));
    case 'hadamard':
      return entrywise(inner(one.left), inner(one.right), times);
    case 'matrixProduct':
      return matrixProduct(one.left, one.right, inner);
    case 'negative':
      return mapped(inner(one.operand), ([a, b]) => [-b, -a]);
    case 'transpose':
      return turned(inner(one.operand));
    case 'square':
      return single(imageOf(number(one.operand), x => x * x));
    case 'call':
      return single(imageOf(number(one.argument), functionOf(one.name)));
    case 'matrix':
      return {ranges: one.rows.map(row => row.map(number))};
    case 'ones':
    case 'dots':
      throw new UnreadError(`${one.kind} have no value by themselves`);
  }
}

function matrixProduct(
  left: Expression,
  right: Expression,
  inner: (part: Expression) => Worth,
): Worth {
  if (right.kind === 'ones')
    return repeated(inner(left), right.turned, 'right');
  if (left.kind === 'ones') return repeated(inner(right), !left.turned, 'down');
  const [one, other] = [inner(left), inner(right)];
  const [a, b] = [
    stretched(one, {columns: other.ranges.length}),
    stretched(other, {rows: one.ranges[0]!.length}),
  ];
  const columns = transposed(b);
  if (a[0]!.length !== b.length) {
    throw new MisfitError(`${shapeOf(a)} times ${shapeOf(b)}`);
  }
  return {
    ranges: a.map(row =>
      columns.map(column =>
        row.map((value, at) => times(value, column[at]!)).reduce(plus),
      ),
    ),
  };
}

/** A column times a row of ones, or a column of ones times a row. */
function repeated(
  {ranges}: Worth,
  fits: boolean,
  repeats: 'right' | 'down',
): Worth {
  const isLine =
    repeats === 'right' ? ranges[0]!.length === 1 : ranges.length === 1;
  if (!fits || !isLine) {
    throw new MisfitError(`ones beside ${shapeOf(ranges)}`);
  }
  return {ranges, repeats};
}

/** Joins two values entry by entry; a repeated line takes the other's shape. */
function entrywise(
  one: Worth,
  other: Worth,
  join: (a: Range, b: Range) => Range,
): Worth {
  const [a, b] = fitted(one, other);
  if (a.length !== b.length || a[0]!.length !== b[0]!.length) {
    throw new MisfitError(`${shapeOf(a)} beside ${shapeOf(b)}`);
  }
  const ranges = a.map((row, i) =>
    row.map((value, j) => join(value, b[i]![j]!)),
  );
  const {repeats} = one;
  return repeats && repeats === other.repeats ? {ranges, repeats} : {ranges};
}

/** Two values, with repeated lines in each other's shape. */
export function fitted(
  one: Worth,
  other: Worth,
): readonly [one: Ranges, other: Ranges] {
  if (one.repeats === other.repeats) return [one.ranges, other.ranges];
  const sizeOf = ({ranges}: Worth) => ({
    rows: ranges.length,
    columns: ranges[0]!.length,
  });
  return [stretched(one, sizeOf(other)), stretched(other, sizeOf(one))];
}

function stretched(
  {ranges, repeats}: Worth,
  {rows = 1, columns = 1}: {readonly rows?: number; readonly columns?: number},
): Ranges {
  if (repeats === 'right') {
    return ranges.map(row => Array.from({length: columns}, () => row[0]!));
  }
  return repeats === 'down'
    ? Array.from({length: rows}, () => ranges[0]!)
    : ranges;
}

function scalar({ranges, repeats}: Worth): Range {
  const [value] = ranges[0]!;
  const isOne = ranges.length === 1 && ranges[0]!.length === 1 && !repeats;
  if (isOne && value) return value;
  throw new MisfitError(`${shapeOf(ranges)} where a number should be`);
}

function turned({ranges, repeats}: Worth): Worth {
  const turnedRanges = transposed(ranges);
  if (!repeats) return {ranges: turnedRanges};
  return {
    ranges: turnedRanges,
    repeats: repeats === 'right' ? 'down' : 'right',
  };
}

function transposed(ranges: Ranges): Ranges {
  return ranges[0]!.map((_, at) => ranges.map(row => row[at]!));
}

function mapped(
  {ranges, ...rest}: Worth,
  change: (one: Range) => Range,
): Worth {
  return {...rest, ranges: ranges.map(row => row.map(change))};
}

function single(range: Range): Worth {
  return {ranges: [[range]]};
}

function exact(values: Matrix): Worth {
  return {ranges: values.map(row => row.map(aroundValue))};
}

export function shapeOf(ranges: Ranges): string {
  return `${ranges.length} × ${ranges[0]?.length ?? 0}`;
}
