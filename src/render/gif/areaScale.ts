import type {Pixels} from '../frames/frame.ts';
import {reduced} from './rectangle.ts';
import type {Scaler} from './scaler.ts';

/** A source row or column that a target one covers, and the covered share. */
interface Share {
  readonly at: number;
  readonly weight: number;
}

/**
 * Makes pictures smaller by any factor. A target pixel is the mean of the area
 * it covers, including parts of pixels at the border, rounded to nearest.
 */
export function areaScale(
  source: {readonly width: number; readonly height: number},
  target: {readonly width: number; readonly height: number},
): Scaler {
  const columns = shares(source.width, target.width);
  const rows = shares(source.height, target.height);
  const area = source.width * source.height;
  const sums = new Float64Array(target.width * 3);

  return {
    ...target,
    reach: area => reduced(area, source, target),
    scale(pixels, colours, {x, y, width, height}) {
      const across = columns.slice(x, x + width);
      for (let row = y; row < y + height; row++) {
        sums.fill(0);
        for (const {at, weight} of rows[row]!) {
          addRow(pixels, at * source.width, weight, across, sums);
        }
        for (let column = 0; column < width; column++) {
          const [r, g, b] = [0, 1, 2].map(channel =>
            Math.round(sums[column * 3 + channel]! / area),
          );
          colours[row * target.width + x + column] =
            r! | (g! << 8) | (b! << 16);
        }
      }
    },
  };
}

/**
 * The share of `from` pixels that each of `to` equal parts covers. A pixel
 * counts `to` units and a part counts `from`, so all weights are whole.
 */
function shares(from: number, to: number): Share[][] {
  return Array.from({length: to}, (_, part) => {
    const [start, end] = [part * from, (part + 1) * from];
    const covered: Share[] = [];
    for (let at = Math.floor(start / to); at * to < end; at++) {
      const weight = Math.min(end, (at + 1) * to) - Math.max(start, at * to);
      covered.push({at, weight});
    }
    return covered;
  });
}

function addRow(
  pixels: Pixels,
  left: number,
  weight: number,
  columns: readonly (readonly Share[])[],
  sums: Float64Array,
): void {
  for (let x = 0, to = 0; x < columns.length; x++, to += 3) {
    for (const share of columns[x]!) {
      const pixel = pixels[left + share.at]!;
      const part = share.weight * weight;
      sums[to]! += (pixel & 255) * part;
      sums[to + 1]! += ((pixel >>> 8) & 255) * part;
      sums[to + 2]! += ((pixel >>> 16) & 255) * part;
    }
  }
}
