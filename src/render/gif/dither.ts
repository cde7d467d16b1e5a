import type {ColourCounts} from './histogram.ts';
import {nearestIndex, type Palette} from './palette.ts';

/**
 * Decibels below which a palette is too far from its colours and surfaces show
 * bands. The figures lie between 42 and 46; a gradient over two channels has
 * 37.
 */
const enough = 40;

/** Side of the square in which colours are dithered. */
const side = 4;

/** Bayer's matrix: the brightness rank of each place of a square. */
const order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

/** The palette index of a drawn colour at a place of the picture. */
export type IndexAt = (colour: number, x: number, y: number) => number;

/**
 * Maps colours to palette entries: to the nearest one when these are close
 * enough, otherwise by dithering in squares of 4×4 pixels. The choice is
 * measured, since dots look worse than invisible bands and cost twice the
 * bytes.
 */
export function indexing(palette: Palette, counted: ColourCounts): IndexAt {
  const {colours, indexOf} = palette;
  if (fidelity(palette, counted) >= enough) return colour => indexOf[colour]!;
  const mixtures = new Map<number, Uint8Array>();
  const nearest = nearestIndex(colours);
  for (const colour of counted.colours) {
    mixtures.set(colour, mixture(colour, colours, nearest));
  }
  return (colour, x, y) =>
    mixtures.get(colour)![(y % side) * side + (x % side)]!;
}

/**
 * How close the palette comes to its colours, in decibels of the peak
 * signal-to-noise ratio. Only pixels whose colour the palette lacks count: the
 * ground would hide them.
 */
export function fidelity(
  {colours, indexOf}: Palette,
  counted: ColourCounts,
): number {
  let error = 0;
  let missed = 0;
  counted.colours.forEach((colour, i) => {
    const shown = colours[indexOf[colour]!]!;
    if (shown === colour) return;
    error += squaredDistance(colour, shown) * counted.counts[i]!;
    missed += counted.counts[i]!;
  });
  return 10 * Math.log10((255 ** 2 * 3 * missed) / error) || Infinity;
}

/**
 * Palette entries for the places of a square, with a mean near the colour. Each
 * entry makes up for the error of those before it; darker entries take the
 * places that come first in Bayer's order.
 *
 * Source: T. Knoll, “Pattern dithering”, US patent 6606166, expired in 2019.
 */
function mixture(
  colour: number,
  palette: readonly number[],
  nearest: (colour: number) => number,
): Uint8Array {
  const wanted = channels(colour);
  const error = [0, 0, 0];
  const picked = order.map(() => {
    const [r, g, b] = wanted.map((level, i) => clamp(level + error[i]!));
    const index = nearest(r! | (g! << 8) | (b! << 16));
    channels(palette[index]!).forEach((level, i) => {
      error[i]! += wanted[i]! - level;
    });
    return index;
  });
  picked.sort((a, b) => brightness(palette[a]!) - brightness(palette[b]!));
  return Uint8Array.from(order, place => picked[place]!);
}

function channels(colour: number): [number, number, number] {
  return [colour & 255, (colour >>> 8) & 255, colour >>> 16];
}

function clamp(level: number): number {
  return Math.min(255, Math.max(0, level));
}

function brightness(colour: number): number {
  const [r, g, b] = channels(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function squaredDistance(a: number, b: number): number {
  const [one, other] = [channels(a), channels(b)];
  return one.reduce((sum, level, i) => sum + (level - other[i]!) ** 2, 0);
}
