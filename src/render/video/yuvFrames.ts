import type {Region} from '../../stage/index.ts';
import type {Pixels} from '../frames/frame.ts';
import {layouts, type PixelFormat} from './layouts.ts';

/** A picture on its way to the encoder: `readers` counts who still needs it. */
export interface YuvPicture {
  /** Shared, so that another thread can send it. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readers: number;
}

/**
 * Turns drawn frames into an encoder's pictures and converts only changed
 * areas.
 */
export interface YuvFrames {
  /**
   * The picture of the frame, which stays unchanged while `readers` is above
   * zero; undefined for a frame that repeats the one before. `changed` is where
   * the two differ.
   */
  convert(pixels: Pixels, changed: Region): YuvPicture | undefined;
  /** Number of pictures that differ from the one before. */
  readonly count: number;
}

/** Starts a series of frames of one size; 4:2:0 needs even dimensions. */
export function yuvFrames(
  width: number,
  height: number,
  format: PixelFormat = 'yuv420p',
): YuvFrames {
  const size = {width, height};
  const {bytes, convert} = layouts[format];
  const pool: YuvPicture[] = [];
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
    convert(pixels, changed) {
      if (changed.isEmpty) return undefined;
      picture = writable();
      count++;
      for (const area of changed.rectangles()) {
        convert(pixels, picture.bytes, size, area);
      }
      return picture;
    },
  };
}

function newPicture(length: number): YuvPicture {
  return {
    bytes: new Uint8Array(new SharedArrayBuffer(length)),
    readers: 0,
  };
}
