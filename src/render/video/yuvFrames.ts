import {rowComparison, type Pixels} from '../frame.ts';
import {convertRowPairs, yuv420Size} from './yuv420.ts';

/** A picture on its way to the encoder: `readers` counts who still needs it. */
export interface YuvPicture {
  /** Shared, so that another thread can send them. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readers: number;
}

/** Turns drawn frames into 4:2:0 pictures, converting only what changed. */
export interface YuvFrames {
  /**
   * The picture of the frame. It stays as it is while `readers` is above zero;
   * a frame without a difference gives the picture of the one before.
   */
  convert(pixels: Pixels): YuvPicture;
}

/** Starts a series of frames of one even size. */
export function yuvFrames(width: number, height: number): YuvFrames {
  const size = {width, height};
  const pool: YuvPicture[] = [];
  let drawn: Pixels | undefined;
  let picture: YuvPicture | undefined;

  function writable(): YuvPicture {
    if (picture?.readers === 0) return picture;
    const free = pool.find(({readers}) => readers === 0) ?? newPicture(size);
    if (!pool.includes(free)) pool.push(free);
    if (picture) free.bytes.set(picture.bytes);
    return free;
  }

  return {
    convert(pixels) {
      const spans = changedPairs(pixels, drawn, width, height);
      drawn = pixels;
      if (picture && spans.length === 0) return picture;
      picture = writable();
      for (const span of spans) {
        convertRowPairs(pixels, picture.bytes, size, span);
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
  if (!before) return [[0, height / 2]];
  const isSame = rowComparison(pixels, before, width);
  const spans: [first: number, end: number][] = [];
  for (let pair = 0; pair < height / 2; pair++) {
    if (isSame(pair * 2, pair * 2 + 2)) continue;
    const last = spans.at(-1);
    if (last?.[1] === pair) last[1]++;
    else spans.push([pair, pair + 1]);
  }
  return spans;
}

function newPicture(size: {width: number; height: number}): YuvPicture {
  const length = yuv420Size(size.width, size.height);
  return {
    bytes: new Uint8Array(new SharedArrayBuffer(length)),
    readers: 0,
  };
}
