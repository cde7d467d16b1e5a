/** A derivative that dual numbers give, and the function that it is of. */
export interface SlopeClaim {
  /** Such as "the slope of f". */
  readonly what: () => string;
  readonly slope: number;
  readonly at: number;
  readonly valueAt: (argument: number) => number;
}

/** Dual numbers and central differences give different derivatives. */
class SlopeError extends Error {
  override readonly name = 'SlopeError';
}

/**
 * Judges a derivative by central differences over several steps.
 *
 * @throws SlopeError with both results when none of them agrees.
 */
export function judgeSlope(claim: SlopeClaim): void {
  if (STEPS.some(step => measure(claim, step).agrees)) return;
  const {what, slope, at} = claim;
  const value = STEPS.map(step => measure(claim, step).value).find(one =>
    Number.isFinite(one),
  );
  throw new SlopeError(
    `${what()} at ${at} is ${slope} by dual numbers, and ${value ?? 'unknown'} by central differences; a slope that its function states is wrong, or there is a kink`,
  );
}

/** Shares of the argument, or of 1; the later ones stay inside a narrow domain. */
const STEPS: readonly number[] = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7];

/** The most by which the two may differ, as a share of the larger one. */
const TOLERANCE = 1e-6;

/** What rounding adds, as a share of the values over the step. */
const ROUNDING = 1e-14;

/** The error of four points is of the fourth order of the step. */
function measure({slope, at, valueAt}: SlopeClaim, share: number) {
  const h = share * Math.max(1, Math.abs(at));
  const [far, near, up, high] = [-2, -1, 1, 2].map(k => valueAt(at + k * h));
  const value = (8 * (up! - near!) - (high! - far!)) / (12 * h);
  const size = Math.max(...[far, near, up, high].map(one => Math.abs(one!)));
  const allowed =
    TOLERANCE * Math.max(Math.abs(slope), Math.abs(value)) +
    (ROUNDING * size) / h;
  return {value, agrees: Math.abs(value - slope) <= allowed};
}
