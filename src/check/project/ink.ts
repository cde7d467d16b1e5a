import {type Box, moved} from '../../box.ts';
import {contrast, type Rgb} from '../colour.ts';

/** The pixels of a drawing, as a player's picture has them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** RGBA in rows, one word a pixel, red in the lowest byte. */
  readonly pixels: Int32Array;
}

/** Whole pixels of a frame. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of an area that a thing colours. */
export interface Ink extends Area {
  /** 1 for each pixel that shows it, in rows. */
  readonly marks: Uint8Array;
  readonly count: number;
}

/** The pixels that differ between a drawing with a thing and one without. */
export function inkIn(area: Area, shown: Pixels, bare: Pixels): Ink {
  const {left, top, width, height} = area;
  const marks = new Uint8Array(width * height);
  let count = 0;
  for (let row = 0; row < height; row++) {
    const from = (top + row) * shown.width + left;
    for (let column = 0; column < width; column++) {
      if (shown.pixels[from + column] === bare.pixels[from + column]) continue;
      marks[row * width + column] = 1;
      count++;
    }
  }
  return {...area, marks, count};
}

/** The whole pixels of a box that lie in a frame; empty where none do. */
export function areaOf(
  box: Box,
  frame: {readonly width: number; readonly height: number},
): Area {
  const left = within(Math.floor(box.left), frame.width);
  const top = within(Math.floor(box.top), frame.height);
  const width = within(Math.ceil(box.right), frame.width) - left;
  const height = within(Math.ceil(box.bottom), frame.height) - top;
  return {left, top, width, height};
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

/** The contrast of a thing with what lies behind it. */
export interface Standing {
  /** As in WCAG 2, of its faint parts if it has many, else of all. */
  readonly contrast: number;
  /** The same parts' colour, and the colour behind them, as `#rrggbb`. */
  readonly color: string;
  readonly behind: string;
}

/**
 * How a text stands out, piece by piece: letters may stand on a picture that is
 * bright in one place and dark in another. In a piece the strongest pixels count,
 * since the borders of letters are blended. Undefined where nothing opaque lies
 * behind it.
 *
 * @param em - The size of the type, in pixels.
 * @param share - The share of it that counts when it is fainter than the rest.
 */
export function standingOf(
  ink: Ink,
  {shown, bare}: {readonly shown: Pixels; readonly bare: Pixels},
  {em, share}: {readonly em: number; readonly share: number},
): Standing | undefined {
  const side = Math.max(8, Math.round(em * 1.5));
  const pieces = new Map<number, Pair[]>();
  const columns = Math.ceil(ink.width / side);
  for (let at = 0; at < ink.marks.length; at++) {
    if (ink.marks[at] === 0) continue;
    const [x, y] = [at % ink.width, Math.floor(at / ink.width)];
    const place = (ink.top + y) * shown.width + ink.left + x;
    const pair = {of: shown.pixels[place]!, on: bare.pixels[place]!};
    // Behind it nothing is drawn that it could stand out from.
    if (pair.on >>> 24 < 255) return undefined;
    const piece = Math.floor(y / side) * columns + Math.floor(x / side);
    const pairs = pieces.get(piece);
    if (pairs) pairs.push(pair);
    else pieces.set(piece, [pair]);
  }
  const judged = [...pieces.values()]
    // A dot, or the edge of a letter, says little of the rest.
    .filter(({length}) => length > LEAST_INK * side * side)
    .map(pairs => strongest(pairs, em))
    .sort((one, other) => one.contrast - other.contrast);
  const told =
    judged.length > 0
      ? judged
      : [...pieces.values()].map(pairs => strongest(pairs, em));
  return told[Math.min(told.length - 1, Math.floor(told.length * share))];
}

/** A pixel with a thing and without it. */
interface Pair {
  readonly of: number;
  readonly on: number;
}

/** The share of a piece that letters cover at least. */
const LEAST_INK = 0.02;

/**
 * The share of a letter's pixels that are of its full colour, in the thinnest type;
 * hardly any are where strokes are not much wider than a pixel.
 */
function fullShare(em: number): number {
  return em < 24 ? 0.02 : 0.1;
}

function strongest(pairs: readonly Pair[], em: number): Standing {
  const ranked = pairs
    .map(({of, on}) => ({of, on, ratio: contrast(rgbIn(of), rgbIn(on))}))
    .sort((one, other) => other.ratio - one.ratio);
  const {of, on, ratio} = ranked[Math.floor(ranked.length * fullShare(em))]!;
  return {contrast: ratio, color: hexOf(of), behind: hexOf(on)};
}

function rgbIn(word: number): Rgb {
  return [
    (word & 255) / 255,
    ((word >>> 8) & 255) / 255,
    ((word >>> 16) & 255) / 255,
  ];
}

function hexOf(word: number): string {
  const parts = [word & 255, (word >>> 8) & 255, (word >>> 16) & 255];
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The box of ink in a frame; undefined without any. */
export function extentOfInk(ink: Ink): Box | undefined {
  if (ink.count === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < ink.marks.length; at++) {
    if (ink.marks[at] === 0) continue;
    const [x, y] = [at % ink.width, Math.floor(at / ink.width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  }
  return moved({left, top, right, bottom}, ink.left, ink.top);
}

/** The share of the smaller of two inks that the other one touches. */
export function touching(one: Ink, other: Ink, apart: number): number {
  const [small, large] = one.count <= other.count ? [one, other] : [other, one];
  if (small.count === 0) return 0;
  const reach = Math.max(1, Math.round(apart));
  const near = grownInk(large, reach);
  let touched = 0;
  for (let at = 0; at < small.marks.length; at++) {
    if (small.marks[at] === 0) continue;
    const x = small.left + (at % small.width) - near.left;
    const y = small.top + Math.floor(at / small.width) - near.top;
    const isIn = x >= 0 && y >= 0 && x < near.width && y < near.height;
    if (isIn && near.marks[y * near.width + x] === 1) touched++;
  }
  return touched / small.count;
}

/** The ink with all pixels that are close to it. */
function grownInk(ink: Ink, reach: number): Ink {
  const [width, height] = [ink.width + 2 * reach, ink.height + 2 * reach];
  const marks = new Uint8Array(width * height);
  for (let at = 0; at < ink.marks.length; at++) {
    if (ink.marks[at] === 0) continue;
    const [x, y] = [at % ink.width, Math.floor(at / ink.width)];
    for (let row = y; row <= y + 2 * reach; row++) {
      marks.fill(1, row * width + x, row * width + x + 2 * reach + 1);
    }
  }
  const [left, top] = [ink.left - reach, ink.top - reach];
  return {left, top, width, height, marks, count: ink.count};
}
