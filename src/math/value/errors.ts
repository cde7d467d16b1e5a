import type {Matrix} from '../../network/network.ts';
import type {MeasuredValue} from './measuredValue.ts';

/**
 * The largest difference between the sides of a true equation, by rounding
 * alone.
 */
export const SIDES_TOLERANCE = 1e-12;

/** The largest error of central differences. */
export const MEASURED_TOLERANCE = 1e-6;

/**
 * The distance of two numbers, relative to the larger of them or to the
 * smallest number that still has all its digits; NaN counts as infinite.
 */
export function relative(one: number, other: number, least = 0): number {
  const distance = Math.abs(one - other);
  if (distance === 0) return 0;
  const size = Math.max(Math.abs(one), Math.abs(other), least);
  return finite(distance / size);
}

/** The largest error of an entry against its measured slope. */
export function measuredErrorOf(left: Matrix, found: MeasuredValue): number {
  const cells = found.flatMap((row, i) =>
    row.map((cell, j) =>
      cell ? relative(left[i]?.[j] ?? NaN, cell.slope, cell.resolution) : 0,
    ),
  );
  return largest(cells);
}

/** The largest noise that hides an entry; 0 when every entry is measured. */
export function hidingNoise(left: Matrix, found: MeasuredValue): number {
  const hiding = found.flatMap((row, i) =>
    row.map((cell, j) => {
      const {slope, noise} = cell ?? {slope: Infinity, noise: 0};
      const size = Math.max(Math.abs(left[i]?.[j] ?? NaN), Math.abs(slope));
      return size <= noise ? noise : 0;
    }),
  );
  return largest(hiding);
}

/** The largest error; NaN counts as infinite. */
export function largest(errors: readonly number[]): number {
  return errors.reduce(
    (most, error) => (finite(error) > most ? finite(error) : most),
    0,
  );
}

function finite(error: number): number {
  return Number.isNaN(error) ? Infinity : error;
}
