import {Region} from '../../stage/index.ts';
import type {Pixels} from '../frame.ts';
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
   * zero; none for a frame that shows the same as the one before. `changed` is
   * where it differs from that.
   */
  convert(pixels: Pixels, changed: Region): YuvPicture | undefined;
  /** How many pictures there were, each unlike the one before. */
  readonly count: number;
}

/** A picture that is used again, and where frames changed since it was. */
interface Reused {
  readonly picture: YuvPicture;
  behind: Region;
}

/** Starts a series of frames of one size; 4:2:0 needs an even one. */
export function yuvFrames(
  width: number,
  height: number,
  format: PixelFormat = 'yuv420p',
): YuvFrames {
  const size = {width, height};
  const {bytes, convert} = layouts[format];
  const pool: Reused[] = [];
  let latest: Reused | undefined;
  let count = 0;

  function writable(): Reused {
    if (latest?.picture.readers === 0) return latest;
    const free = pool.find(({picture}) => picture.readers === 0);
    if (free) return free;
    const behind = Region.whole(width, height);
    const added = {picture: newPicture(bytes(width, height)), behind};
    pool.push(added);
    return added;
  }

  return {
    get count() {
      return count;
    },
    convert(pixels, changed) {
      if (changed.isEmpty) return undefined;
      for (const {behind} of pool) behind.addRegion(changed);
      latest = writable();
      for (const area of latest.behind.rectangles()) {
        convert(pixels, latest.picture.bytes, size, area);
      }
      latest.behind = new Region(width, height);
      count++;
      return latest.picture;
    },
  };
}

function newPicture(length: number): YuvPicture {
  return {
    bytes: new Uint8Array(new SharedArrayBuffer(length)),
    readers: 0,
  };
}
