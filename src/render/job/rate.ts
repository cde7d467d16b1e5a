/** Frames a second as a reduced fraction. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** The largest denominator of a rate: that of 30000/1001. */
export const mostDenominator = 1001;

/**
 * The fraction that equals a number of frames a second, with the smallest
 * denominator.
 *
 * @throws RangeError when the denominator exceeds `mostDenominator`.
 */
export function rateOf(fps: number): Rate {
  for (let denominator = 1; denominator <= mostDenominator; denominator++) {
    const numerator = Math.round(fps * denominator);
    if (numerator / denominator === fps) return {numerator, denominator};
  }
  throw new RangeError(
    `${fps} frames a second is not a fraction with a denominator up to ${mostDenominator}.`,
  );
}

/** A rate in ffmpeg's exact notation: `60`, `30000/1001`. */
export function rateText(fps: number): string {
  const {numerator, denominator} = rateOf(fps);
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
}

/** A rate for people, to thousandths: `60`, `29.97`, `23.976`. */
export function rateWords(fps: number): string {
  return String(Number(fps.toFixed(3)));
}

/**
 * The rate meant by a rounded decimal: 29.97 and 23.98 are television's
 * 30000/1001 and 24000/1001. Other decimals are taken literally, to
 * thousandths.
 */
export function meantRate(decimal: number): number {
  if (Number.isInteger(decimal)) return decimal;
  const television = (Math.round(decimal * 1.001) * 1000) / 1001;
  if (Math.abs(television - decimal) < 0.005) return television;
  return Math.round(decimal * 1000) / 1000;
}
