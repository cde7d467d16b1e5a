import {cutColours} from './cutColours.ts';
import type {ColourCounts} from './histogram.ts';

/** The colours of a GIF, and the palette entry of each drawn colour. */
export interface Palette {
  /** At most 255; the first is the ground, the colour drawn most. */
  readonly colours: readonly number[];
  /** The entry of each of the 2²⁴ colours; valid for counted colours. */
  readonly indexOf: Uint8Array;
}

/** One index stays free: the transparent one. */
const largest = 255;

/**
 * Chooses one palette for everything that was drawn: every colour when there
 * are few, otherwise cuts of least variance, refined as means of the nearest
 * colours (Lloyd). The colour drawn most stays exact.
 */
export function choosePalette(counted: ColourCounts): Palette {
  const ground = counted.colours[counted.counts.indexOf(maximum(counted))]!;
  const colours =
    counted.colours.length <= largest
      ? [ground, ...counted.colours.filter(colour => colour !== ground)]
      : refine([ground, ...cutColours(counted, largest - 1)], counted);
  const indexOf = new Uint8Array(1 << 24);
  const nearest = nearestIndex(colours);
  for (const colour of counted.colours) indexOf[colour] = nearest(colour);
  return {colours, indexOf};
}

function maximum({counts}: ColourCounts): number {
  return counts.reduce((a, b) => Math.max(a, b), 0);
}

/** Rounds that still improved the measured figures; later ones hardly do. */
const rounds = 6;

function refine(start: readonly number[], counted: ColourCounts): number[] {
  let palette = [...start];
  for (let round = 0; round < rounds; round++) {
    const sums = assign(palette, counted);
    // The first is the ground and stays.
    palette = palette.map((colour, i) =>
      i > 0 && sums[i * 4 + 3]! > 0 ? meanColour(sums, i * 4) : colour,
    );
  }
  return palette;
}

/** Sums of red, green and blue, and the count, for each palette entry. */
function assign(
  palette: readonly number[],
  {colours, counts}: ColourCounts,
): Float64Array {
  const sums = new Float64Array(palette.length * 4);
  const nearest = nearestIndex(palette);
  colours.forEach((colour, i) => {
    const at = nearest(colour) * 4;
    const count = counts[i]!;
    sums[at]! += (colour & 255) * count;
    sums[at + 1]! += ((colour >>> 8) & 255) * count;
    sums[at + 2]! += (colour >>> 16) * count;
    sums[at + 3]! += count;
  });
  return sums;
}

function meanColour(sums: Float64Array, at: number): number {
  const [r, g, b] = [0, 1, 2].map(part =>
    Math.round(sums[at + part]! / sums[at + 3]!),
  );
  return r! | (g! << 8) | (b! << 16);
}

/** Finds the entry with the least squared distance; the first one of equals. */
export function nearestIndex(
  palette: readonly number[],
): (colour: number) => number {
  const reds = Int32Array.from(palette, colour => colour & 255);
  const greens = Int32Array.from(palette, colour => (colour >>> 8) & 255);
  const blues = Int32Array.from(palette, colour => colour >>> 16);
  return colour => {
    const [r, g, b] = [colour & 255, (colour >>> 8) & 255, colour >>> 16];
    let best = 0;
    let least = Infinity;
    for (let i = 0; i < reds.length; i++) {
      const distance =
        (reds[i]! - r) ** 2 + (greens[i]! - g) ** 2 + (blues[i]! - b) ** 2;
      if (distance >= least) continue;
      least = distance;
      best = i;
    }
    return best;
  };
}
