/** The possible values of a printed or rounded number. */
export type Range = readonly [least: number, most: number];

/** Rows of numbers. */
export type Ranges = readonly (readonly Range[])[];

/** The relative rounding error of a number of the core. */
const ROUNDING = 1e-11;

/** The range of a computed number. */
export function aroundValue(value: number): Range {
  const play = Math.abs(value) * ROUNDING;
  return [value - play, value + play];
}

/**
 * The range of a printed number: `0.08217`, `-4.560e-6`, `3860`. All but single
 * digits are rounded; a single digit is a number of the formula, and exact.
 */
export function printedRange(text: string): Range {
  const [figures = '', power] = text.split('e');
  const [whole = '', decimals] = figures.split('.');
  const digits = whole.replace(/^[-+]/, '').length;
  const unit =
    decimals !== undefined
      ? 10 ** -decimals.length
      : digits > 1 || power !== undefined
        ? 10 ** Math.max(0, digits - SHOWN)
        : 0;
  const half = (unit / 2) * (1 + 1e-9);
  const scale = 10 ** Number(power ?? 0);
  const value = Number(figures);
  const range: Range = [(value - half) * scale, (value + half) * scale];
  return unit === 0 ? aroundValue(value * scale) : range;
}

/** The number of correct digits in a large number. */
const SHOWN = 4;

/** Whether two numbers may be the same. */
export function meet([a, b]: Range, [c, d]: Range): boolean {
  return a <= d && c <= b;
}

export function plus([a, b]: Range, [c, d]: Range): Range {
  return around(a + c, b + d);
}

export function minus([a, b]: Range, [c, d]: Range): Range {
  return around(a - d, b - c);
}

export function times([a, b]: Range, [c, d]: Range): Range {
  const all = [a * c, a * d, b * c, b * d].map(value =>
    Number.isNaN(value) ? 0 : value,
  );
  return around(Math.min(...all), Math.max(...all));
}

export function over(one: Range, [c, d]: Range): Range {
  if (c <= 0 && d >= 0) return [-Infinity, Infinity];
  return times(one, [1 / d, 1 / c]);
}

/** The image of a range, from samples: functions are smooth, and ranges small. */
export function imageOf([a, b]: Range, f: (x: number) => number): Range {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return [-Infinity, Infinity];
  const values = Array.from({length: SAMPLES + 1}, (_, at) =>
    f(a + ((b - a) * at) / SAMPLES),
  ).filter(value => !Number.isNaN(value));
  return around(Math.min(...values), Math.max(...values));
}

const SAMPLES = 16;

/** A range, widened by the last rounding error. */
function around(least: number, most: number): Range {
  const play = 4 * Number.EPSILON;
  return [least - Math.abs(least) * play, most + Math.abs(most) * play];
}
