import type {Matrix} from '../network/network.ts';
import type {MeasuredValue} from './measuredValue.ts';

/** How far the two sides of a true equation may be apart, by rounding alone. */
export const SIDES_TOLERANCE = 1e-12;

/** How far central differences may be off. */
export const MEASURED_TOLERANCE = 1e-6;

/**
 * The largest distance between entries, of the largest entry; NaN counts as
 * infinite.
 *
 * Where what is added up is a hundred times larger than what is left of it, the
 * digits that are left are too few to be held against each other. The distance
 * is then one of a seventieth of what is added up: so that 64 roundings of it
 * make the tolerance.
 *
 * @param sizes - What is added up in each side; asked for only then.
 */
export function relativeErrorOf(
  left: Matrix,
  right: Matrix,
  sizes: () => readonly Matrix[],
): number {
  if (
    left.length !== right.length ||
    left.some((row, i) => row.length !== right[i]?.length)
  ) {
    return Infinity;
  }
  const pairs = left.flatMap((row, i) =>
    row.map((value, j) => [value, right[i]?.[j] ?? NaN] as const),
  );
  const distance = worst(pairs.map(([one, other]) => Math.abs(one - other)));
  if (distance === 0) {
    return 0;
  }
  const size = worst(pairs.flat().map(Math.abs));
  const error = finite(distance / size);
  return error <= SIDES_TOLERANCE
    ? error
    : finite(distance / Math.max(size, resolved(sizes())));
}

/** The smallest number that rounding leaves twelve digits of. */
function resolved(sizes: readonly Matrix[]): number {
  const size = Math.max(...sizes.flat(2));
  const roundings = 64;
  return Number.isFinite(size)
    ? (size * roundings * Number.EPSILON) / SIDES_TOLERANCE
    : 0;
}

/** The same beside measured slopes, or of the smallest slope that could be told. */
export function measuredErrorOf(left: Matrix, found: MeasuredValue): number {
  const cells = found.flatMap((row, i) =>
    row.map((cell, j) => {
      if (!cell) {
        return 0;
      }
      const value = left[i]?.[j] ?? NaN;
      const {slope, resolution} = cell;
      const size = Math.max(Math.abs(value), Math.abs(slope), resolution);
      return size === 0 ? 0 : finite(Math.abs(value - slope) / size);
    }),
  );
  return worst(cells);
}

/** The largest error; NaN counts as infinite. */
export function worst(errors: readonly number[]): number {
  return errors.reduce(
    (most, error) => (finite(error) > most ? finite(error) : most),
    0,
  );
}

function finite(error: number): number {
  return Number.isNaN(error) ? Infinity : error;
}
