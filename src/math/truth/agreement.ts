import type {Matrix} from '../../network/network.ts';
import {largest, relative, SIDES_TOLERANCE} from '../value/errors.ts';
import {evaluate} from '../value/evaluate.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {sameShape} from '../term/shape.ts';
import {sizesAt} from '../value/sizes.ts';
import type {Equation} from '../term/term.ts';

/** Both sides of an equation at a point, and whether they agree there. */
export interface Agreement {
  /** The left side; its derivatives of E come from reverse mode. */
  readonly left: Matrix;
  /** The right side, from local derivatives alone. */
  readonly right: Matrix;
  /** The largest error of an entry, each relative to itself. */
  readonly relativeError: number;
  /** Whether rounding alone can explain the error. */
  readonly agrees: boolean;
}

/**
 * Whether the two sides of an equation agree at a point within rounding: every
 * entry to 1e-12 of itself.
 *
 * When the terms added up in an entry are seventy times larger than their sum,
 * twelve digits are not left. The error is then relative to a seventieth of the
 * terms, so that 64 roundings of them make the tolerance (Higham, Accuracy and
 * Stability of Numerical Algorithms, section 3.1: the error of a sum is a count
 * of roundings times the sum of the sizes).
 *
 * @param point - For an equation with ℓ, a point with `ell`.
 * @throws ShapeError when shapes do not agree, RangeError when a side names
 *   something that the network does not have.
 */
export function agreementOf(
  equation: Equation,
  point: EvaluationPoint,
): Agreement {
  const left = evaluate(equation.left, {...point, totals: 'reverse'});
  const right = evaluate(equation.right, {...point, totals: 'paths'});
  const relativeError = errorBetween(left, right, () => {
    const sizes = sizesAt(point);
    return [equation.left, equation.right].map(side => evaluate(side, sizes));
  });
  const agrees = relativeError <= SIDES_TOLERANCE;
  return {left, right, relativeError, agrees};
}

/**
 * @param sizes - The sizes of the terms in each side; computed only when they
 *   matter.
 */
function errorBetween(
  left: Matrix,
  right: Matrix,
  sizes: () => readonly Matrix[],
): number {
  if (!sameShape(shapeOf(left), shapeOf(right))) return Infinity;
  const error = largestError(left, right);
  return error <= SIDES_TOLERANCE
    ? error
    : largestError(left, right, sizes().map(resolved));
}

function largestError(
  left: Matrix,
  right: Matrix,
  floors: readonly Matrix[] = [],
): number {
  return largest(
    left.flatMap((row, i) =>
      row.map((value, j) => {
        const other = right[i]?.[j] ?? NaN;
        const least = floors.map(floor => floor[i]?.[j] ?? 0);
        return relative(value, other, Math.max(0, ...least));
      }),
    ),
  );
}

const roundings = 64;

/** The smallest result with twelve digits left, for terms of these sizes. */
function resolved(sizes: Matrix): Matrix {
  return sizes.map(row =>
    row.map(size =>
      Number.isFinite(size)
        ? (size * roundings * Number.EPSILON) / SIDES_TOLERANCE
        : 0,
    ),
  );
}

function shapeOf(matrix: Matrix): readonly [number, number] {
  return [matrix.length, matrix[0]?.length ?? 0];
}
