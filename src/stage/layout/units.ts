/** Blink lays out in multiples of 1/64 pixel. */
const perPixel = 64;

/** Keeps a product such as 3.000000001 from being rounded up to 4. */
const epsilon = 1e-6;

export const layoutScale = perPixel;

export function floorUnit(pixels: number): number {
  return Math.floor(pixels * perPixel) / perPixel;
}

export function ceilUnit(pixels: number): number {
  return Math.ceil(pixels * perPixel - epsilon) / perPixel;
}

/** The pixels of `12px` in whole units; undefined for other values. */
export function pixels(value: string | undefined): number | undefined {
  if (!value || value.endsWith('%')) return undefined;
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? undefined : floorUnit(number);
}

/** `12px`, or `50%` of `base`; undefined for keywords such as `max-content`. */
export function lengthOf(
  value: string | undefined,
  base: number,
): number | undefined {
  if (!value) return undefined;
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return undefined;
  return floorUnit(value.endsWith('%') ? (number / 100) * base : number);
}

/** Whether a size is a share of the container: `50%`. */
export function isShare(size: string | undefined): size is string {
  return size?.endsWith('%') ?? false;
}
