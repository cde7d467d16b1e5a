import type {Pixels} from '../frames/frame.ts';
import type {Rectangle} from './rectangle.ts';

/** Colours of a picture, one word each: red in the lowest byte, no alpha. */
export type Colours = Int32Array<ArrayBuffer>;

/** How a picture is made smaller: each target pixel is the mean of a box. */
export interface Downscale {
  /** Side of the box in source pixels. */
  readonly factor: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest whole reduction that makes a picture at most `widest` wide. */
export function planDownscale(
  width: number,
  height: number,
  widest: number,
): Downscale {
  const factor = Math.ceil(width / widest);
  return {
    factor,
    width: Math.ceil(width / factor),
    height: Math.ceil(height / factor),
  };
}

/**
 * Writes an area of the smaller picture. A colour is the mean of its box,
 * rounded to nearest; boxes at the right and lower edges may be smaller.
 */
export function downscale(
  pixels: Pixels,
  source: {readonly width: number; readonly height: number},
  target: Colours,
  {factor, width}: Downscale,
  area: Rectangle,
): void {
  for (let row = area.y; row < area.y + area.height; row++) {
    const top = row * factor;
    const bottom = Math.min(top + factor, source.height);
    for (let column = area.x; column < area.x + area.width; column++) {
      const left = column * factor;
      const right = Math.min(left + factor, source.width);
      const corner = top * source.width + left;
      target[row * width + column] = boxMean(
        pixels,
        source.width,
        corner,
        right - left,
        bottom - top,
      );
    }
  }
}

function boxMean(
  pixels: Pixels,
  stride: number,
  corner: number,
  width: number,
  height: number,
): number {
  let redBlue = 0;
  let green = 0;
  for (let row = corner; row < corner + height * stride; row += stride) {
    for (let i = row; i < row + width; i++) {
      const pixel = pixels[i]!;
      // Red and blue are summed side by side: each has 16 bits.
      redBlue += pixel & 0xff00ff;
      green += (pixel >>> 8) & 255;
    }
  }
  const count = width * height;
  return (
    mean(redBlue & 0xffff, count) |
    (mean(green, count) << 8) |
    (mean(redBlue >>> 16, count) << 16)
  );
}

function mean(sum: number, count: number): number {
  return ((sum + (count >> 1)) / count) | 0;
}
