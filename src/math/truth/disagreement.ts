import type {Matrix} from '../../network/network.ts';
import {agreementOf} from './agreement.ts';
import {overflowProblem} from './failure.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {shapeText} from '../term/shape.ts';
import type {Equation, Term} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {termsWithin} from '../term/walk.ts';

/** An equation whose sides do not agree, in words. */
export interface Disagreement {
  /** In plain text, with the layer that ℓ stands for, if it speaks of ℓ. */
  readonly equation: string;
  /** What its sides come to, or why that cannot be said. */
  readonly values: string;
}

/**
 * Where an equation does not hold; undefined where both sides agree, within what
 * rounding allows. Dots are evaluated as what they stand for. Of a point without
 * `ell`, an equation that speaks of ℓ is tried for every layer that it is stated
 * for.
 *
 * Derivatives of E come from reverse mode on the left and from local derivatives
 * along the paths on the right, so that one can be held against the other.
 */
export function disagreementOf(
  equation: Equation,
  point: EvaluationPoint,
): Disagreement | undefined {
  const layers = point.ell === undefined ? equation.layers : [point.ell];
  for (const ell of layers ?? [undefined]) {
    const at = ell === undefined ? point : {...point, ell};
    const values = differenceAt(equation, at);
    if (values !== undefined) {
      const spoken = equation.layers && ell !== undefined;
      const where = spoken ? ` (ℓ = ${ell})` : '';
      return {equation: `${textOf(equation)}${where}`, values};
    }
  }
  return undefined;
}

function differenceAt(
  equation: Equation,
  point: EvaluationPoint,
): string | undefined {
  const {left, right} = equation;
  const miscounted = [left, right].flatMap(miscountIn)[0];
  if (miscounted !== undefined) return miscounted;
  try {
    const sides = agreementOf(equation, point);
    return sides.agrees
      ? undefined
      : (overflowProblem(point) ?? differenceText(sides.left, sides.right));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return `it has no value: ${cause.message}`;
  }
}

/** What dots of a sum say of themselves, where it is not what they stand for. */
function miscountIn(side: Term): readonly string[] {
  return [...termsWithin(side)].flatMap(term => {
    if (term.kind !== 'elision' || !term.branches) return [];
    const {from, to} = term.branches;
    const count = to - from + 1;
    return count === term.count
      ? []
      : [`its dots say ${term.count} more, and stand for ${count}`];
  });
}

/** Of two matrices, the entries that are furthest apart. */
function differenceText(left: Matrix, right: Matrix): string {
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

/** Enough digits to tell two values apart that are nearly the same. */
function digitsOf(value: number): string {
  return String(Number(value.toPrecision(12))).replace('-', '−');
}
