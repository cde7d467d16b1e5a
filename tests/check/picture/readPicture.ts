import type {SeenLettering, SeenLine} from '../../../src/check/sight.ts';
import {rgbOf} from '../../../src/check/colour.ts';
import type {Picture} from '../../helpers/compare.ts';
import {claimedInks} from './claimedInk.ts';
import type {ClaimedInk, Ink} from './ink.ts';

/** How a claim stands in a picture: 0 as claimed, 1 nothing of it, more for what else is there. */
export interface Reading {
  readonly miss: number;
  /** The sign that is missed most. */
  readonly sign: string;
}

/**
 * Looks for a claim in a picture; undefined for a sign of no face, such as a bracket.
 *
 * @param lines - Their ink is not counted: a lit edge may pass a label.
 */
export function readingOf(
  claim: SeenLettering,
  picture: Picture,
  lines: readonly SeenLine[] = [],
): Reading | undefined {
  const readings = claimedInks(claim).map(ink => {
    const seen = inkIn(picture, ink, claim);
    return missOf(ink, withoutLines(seen, ink, lines));
  });
  return readings.toSorted((one, other) => one.miss - other.miss)[0];
}

/** Ink without that of lines and of the light around them. */
function withoutLines(
  seen: Float32Array,
  {left, top, width, height, cover}: Ink,
  lines: readonly SeenLine[],
): Float32Array {
  const near = lines.filter(
    ({from, to}) =>
      Math.max(from[0], to[0]) > left - LIGHT &&
      Math.min(from[0], to[0]) < left + width + LIGHT &&
      Math.max(from[1], to[1]) > top - LIGHT &&
      Math.min(from[1], to[1]) < top + height + LIGHT,
  );
  if (near.length === 0) return seen;
  return seen.map((ink, at) => {
    const x = left + (at % width);
    const y = top + Math.floor(at / width);
    const isOnLine = near.some(line => distance([x, y], line) < LIGHT);
    return isOnLine ? cover[at]! : ink;
  });
}

/** The width of light on an edge to either side, in pixels. */
const LIGHT = 9;

function distance(
  [x, y]: readonly [number, number],
  {from: [x0, y0], to: [x1, y1]}: SeenLine,
): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x0 - part * dx, y - y0 - part * dy);
}

/** How much of each pixel has gone from the ground to a claim's colour. */
function inkIn(
  {data, width: across, height: down}: Picture,
  {left, top, width, height}: Ink,
  {color, strength}: SeenLettering,
): Float32Array {
  const at = (x: number, y: number) =>
    4 *
    (Math.min(down - 1, Math.max(0, top + y)) * across +
      Math.min(across - 1, Math.max(0, left + x)));
  const ground = commonest(width, height, (x, y) => {
    const place = at(x, y);
    return [data[place]!, data[place + 1]!, data[place + 2]!];
  });
  const way = rgbOf(color).map(
    (channel, index) => strength * (255 * channel - ground[index]!),
  );
  const length = way.reduce((sum, step) => sum + step * step, 0);
  const cover = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const place = at(x, y);
      let along = 0;
      for (let channel = 0; channel < 3; channel++) {
        along += (data[place + channel]! - ground[channel]!) * way[channel]!;
      }
      cover[y * width + x] = Math.min(1.5, Math.max(-0.5, along / length));
    }
  }
  return cover;
}

function commonest(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => readonly [number, number, number],
): readonly [number, number, number] {
  const counts = new Map<number, number>();
  let most = 0;
  let common: readonly [number, number, number] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = colorAt(x, y);
      const key = (color[0] << 16) | (color[1] << 8) | color[2];
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count > most) [most, common] = [count, color];
    }
  }
  return common;
}

/** The worst sign's share of ink that is not as claimed. */
function missOf(claimed: ClaimedInk, seen: Float32Array): Reading {
  let worst: Reading = {miss: 0, sign: ''};
  for (const {sign, box} of claimed.signs) {
    if (sign.trim() === '') continue;
    const miss = missIn(claimed, seen, box);
    if (miss > worst.miss) worst = {miss, sign};
  }
  return worst;
}

function missIn(
  {left, top, width, height, cover}: ClaimedInk,
  seen: Float32Array,
  box: {left: number; top: number; right: number; bottom: number},
): number {
  const x0 = Math.max(0, Math.floor(box.left - left));
  const x1 = Math.min(width, Math.ceil(box.right - left));
  const y0 = Math.max(0, Math.floor(box.top - top));
  const y1 = Math.min(height, Math.ceil(box.bottom - top));
  const shifts = [-1, 0, 1].flatMap(dx => [-1, 0, 1].map(dy => [dx, dy]));
  const shares = shifts.map(([dx = 0, dy = 0]) => {
    let [missed, inked] = [0, 0];
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) {
        const here = cover[y * width + x]!;
        missed += Math.abs(inkAt(x + dx, y + dy) - here);
        inked += here;
      }
    }
    return inked > 0 ? missed / inked : 0;
  });
  return Math.min(...shares);

  function inkAt(x: number, y: number): number {
    const isInside = x >= 0 && y >= 0 && x < width && y < height;
    return isInside ? seen[y * width + x]! : 0;
  }
}
