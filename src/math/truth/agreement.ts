import type {Matrix} from '../../network/network.ts';
import {largest, relative, SIDES_TOLERANCE} from '../value/errors.ts';
import {evaluate} from '../value/evaluate.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {sameShape} from '../term/shape.ts';
import {sizesAt} from '../value/sizes.ts';
import type {Equation} from '../term/term.ts';

/** Both sides of an equation at a point, and whether they are the same there. */
export interface Agreement {
  /** The left side; derivatives of E in it come from reverse mode. */
  readonly left: Matrix;
  /** The right side, from local derivatives alone. */
  readonly right: Matrix;
  /** The largest error of an entry, each relative to itself. */
  readonly relativeError: number;
  /** Whether rounding alone can explain the error. */
  readonly agrees: boolean;
}

/**
 * Whether the two sides of an equation agree at a point, within what rounding
 * allows: every entry to 1e-12 of itself.
 *
 * Where what is added up in an entry is seventy times larger than what is left
 * of it, twelve digits are not left. Its error is then one of a seventieth of
 * what is added up, so that 64 roundings of that make the tolerance (Higham,
 * Accuracy and Stability of Numerical Algorithms, section 3.1: the error of a
 * sum is a count of roundings times the sum of the sizes).
 *
 * @param point - For an equation that speaks of ℓ, one at which `ell` is known.
 * @throws When a side has no value: a `ShapeError` where shapes do not agree, a
 * `RangeError` where it names what the network has not.
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

/** @param sizes - What is added up in each side; asked for only where it counts. */
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

/** Of what is added up, the smallest result that rounding leaves twelve digits of. */
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
