import {type Decoding, decodedFrames, pixelBytes} from './decodedFrames.ts';
import {changedStretches, type Stretch} from './changedStretches.ts';
import type {SideFile} from './side.ts';

/**
 * How many of 255 levels a channel has to differ to count. Two encodings of the
 * same pictures, scaled down as films are here, differ by less; a changed digit
 * or hairline differs by more.
 */
export const threshold = 24;

/**
 * Compares two films picture by picture and finds when they differ. The end of
 * the longer film counts as changed.
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

/**
 * The share of a picture without a counterpart: it counts, but less than any
 * pair.
 */
const alone = 1e-6;

/**
 * How many levels the mean of all pixels has to differ to count when no pixel
 * does alone, as with a slightly lighter background. Encoders change it by 1.
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

/** The largest difference over the channels of a pixel. */
export function channelDifference(a: Buffer, b: Buffer, at: number): number {
  const red = Math.abs(a[at]! - b[at]!);
  const green = Math.abs(a[at + 1]! - b[at + 1]!);
  const blue = Math.abs(a[at + 2]! - b[at + 2]!);
  return Math.max(red, green, blue);
}
