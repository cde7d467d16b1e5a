import type {EvaluationPoint} from '../../math/value/point.ts';

/**
 * The point of a board's equations.
 *
 * @throws RangeError for a board without a network.
 */
export function requiredPoint(
  point: EvaluationPoint | undefined,
): EvaluationPoint {
  if (point) return point;
  throw new RangeError(
    'This board has no network, and its equations no values of one. Make it with a point.',
  );
}
