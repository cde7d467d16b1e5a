/** Frames a second as a fraction in lowest terms. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** The largest denominator of a rate: that of 30000/1001. */
export const mostDenominator = 1001;

/**
 * The fraction that a number of frames a second stands for: the one of the least
 * denominator that is the same number.
 *
 * @throws RangeError when its denominator is beyond `mostDenominator`.
 */
export function rateOf(fps: number): Rate {
  for (let denominator = 1; denominator <= mostDenominator; denominator++) {
    const numerator = Math.round(fps * denominator);
    if (numerator / denominator === fps) return {numerator, denominator};
  }
  throw new RangeError(
    `${fps} frames a second is no fraction with a denominator up to ${mostDenominator}.`,
  );
}

/** A rate as ffmpeg takes it, exactly: `60`, `30000/1001`. */
export function rateText(fps: number): string {
  const {numerator, denominator} = rateOf(fps);
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
}

/** A rate for people, to thousandths: `60`, `29.97`, `23.976`. */
export function rateWords(fps: number): string {
  return String(Number(fps.toFixed(3)));
}

/**
 * The rate that a rounded decimal means: 29.97 and 23.98 are 30000/1001 and
 * 24000/1001, as television has them. Others are what they say, to thousandths.
 */
export function meantRate(decimal: number): number {
  if (Number.isInteger(decimal)) return decimal;
  const television = (Math.round(decimal * 1.001) * 1000) / 1001;
  if (Math.abs(television - decimal) < 0.005) return television;
  return Math.round(decimal * 1000) / 1000;
}
