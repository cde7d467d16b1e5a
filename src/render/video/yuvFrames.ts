import {rowComparison, type Pixels} from '../frame.ts';
import {layouts, type PixelFormat} from './layouts.ts';

/** A picture on its way to the encoder: `readers` counts who still needs it. */
export interface YuvPicture {
  /** Shared, so that another thread can send them. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readers: number;
}

/** Turns drawn frames into an encoder's pictures, converting only what changed. */
export interface YuvFrames {
  /**
   * The picture of the frame, which stays as it is while `readers` is above
   * zero; none for a frame that shows the same as the one before.
   */
  convert(pixels: Pixels): YuvPicture | undefined;
  /** How many pictures there were, each unlike the one before. */
  readonly count: number;
}

/** Starts a series of frames of one size; 4:2:0 needs an even one. */
export function yuvFrames(
  width: number,
  height: number,
  format: PixelFormat = 'yuv420p',
): YuvFrames {
  const size = {width, height};
  const {bytes, convert} = layouts[format];
  const pool: YuvPicture[] = [];
  let drawn: Pixels | undefined;
  let picture: YuvPicture | undefined;
  let count = 0;

  function writable(): YuvPicture {
    if (picture?.readers === 0) return picture;
    const free =
      pool.find(({readers}) => readers === 0) ??
      newPicture(bytes(width, height));
    if (!pool.includes(free)) pool.push(free);
    if (picture) free.bytes.set(picture.bytes);
    return free;
  }

  return {
    get count() {
      return count;
    },
    convert(pixels) {
      const spans = changedPairs(pixels, drawn, width, height);
      drawn = pixels;
      if (picture && spans.length === 0) return undefined;
      picture = writable();
      count++;
      for (const span of spans) {
        convert(pixels, picture.bytes, size, span);
      }
      return picture;
    },
  };
}

/** Spans of row pairs that differ; all of them when there is no frame before. */
function changedPairs(
  pixels: Pixels,
  before: Pixels | undefined,
  width: number,
  height: number,
): [first: number, end: number][] {
  const pairs = Math.ceil(height / 2);
  if (!before) return [[0, pairs]];
  const isSame = rowComparison(pixels, before, width);
  const spans: [first: number, end: number][] = [];
  for (let pair = 0; pair < pairs; pair++) {
    if (isSame(pair * 2, Math.min(pair * 2 + 2, height))) continue;
    const last = spans.at(-1);
    if (last?.[1] === pair) last[1]++;
    else spans.push([pair, pair + 1]);
  }
  return spans;
}

function newPicture(length: number): YuvPicture {
  return {
    bytes: new Uint8Array(new SharedArrayBuffer(length)),
    readers: 0,
  };
}
