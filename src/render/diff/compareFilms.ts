import {type Decoding, decodedFrames, pixelBytes} from './decodedFrames.ts';
import {changedStretches, type Stretch} from './changedStretches.ts';
import type {SideFile} from './side.ts';

/**
 * By how many of 255 levels a channel has to differ to count. Where two encodings
 * of the same pictures are scaled down as films are here, they differ by less;
 * a digit or a hairline that changes differs by more.
 */
export const threshold = 24;

/**
 * From when to when two films differ, picture by picture. Where one is longer,
 * its end counts as changed.
 */
export async function compareFilms(
  before: SideFile,
  after: SideFile,
  decoding: Decoding,
): Promise<readonly Stretch[]> {
  const shares: number[] = [];
  const olds = decodedFrames(before, decoding);
  const news = decodedFrames(after, decoding);
  try {
    for (;;) {
      const [old, now] = await Promise.all([olds.next(), news.next()]);
      if (old.done && now.done) break;
      const ended = old.done || now.done;
      shares.push(ended ? alone : differing(old.value, now.value));
    }
  } finally {
    await Promise.allSettled([olds.return(), news.return()]);
  }
  return changedStretches(shares, decoding.fps);
}

/** A picture without a counterpart counts, but shows less than one with one. */
const alone = 1e-6;

/**
 * By how many levels all pixels together have to differ to count where none
 * does alone, as a ground that is a little lighter does. Encoders change 1.
 */
const meanThreshold = 2;

/** How much of a picture differs visibly, from 0 to 1. */
function differing(a: Buffer, b: Buffer): number {
  if (a.equals(b)) return 0;
  let pixels = 0;
  let levels = 0;
  for (let i = 0; i < a.length; i += pixelBytes) {
    const difference = channelDifference(a, b, i);
    if (difference > threshold) pixels++;
    levels += difference;
  }
  const count = a.length / pixelBytes;
  const mean = levels / count;
  if (pixels > 0) return pixels / count;
  return mean > meanThreshold ? mean / 255 : 0;
}

/** By how much the channel that differs most does. */
export function channelDifference(a: Buffer, b: Buffer, at: number): number {
  const red = Math.abs(a[at]! - b[at]!);
  const green = Math.abs(a[at + 1]! - b[at + 1]!);
  const blue = Math.abs(a[at + 2]! - b[at + 2]!);
  return Math.max(red, green, blue);
}
