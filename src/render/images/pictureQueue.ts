import type {Pixels} from '../frames/frame.ts';
import type {PendingFolder} from '../files/pendingFolder.ts';
import {encodePng} from './png.ts';

/** Pictures compressed and written while the next ones are drawn. */
export interface PictureQueue {
  /**
   * Takes a picture; resolves when there is room for the next. A picture that
   * repeats the one before needs no compression.
   */
  add(
    names: readonly string[],
    pixels: Pixels,
    repeats: boolean,
  ): Promise<void>;
  /** Waits for all pictures; returns the bytes written. */
  finish(): Promise<number>;
}

/** The most pictures in progress: each holds a whole frame. */
const most = 3;

/** Starts a queue into a folder, for pictures of one size. */
export function pictureQueue(
  folder: PendingFolder,
  width: number,
  height: number,
): PictureQueue {
  const working: Promise<void>[] = [];
  let last: Promise<Buffer> | undefined;
  let bytes = 0;

  async function work(
    names: readonly string[],
    packing: Promise<Buffer>,
  ): Promise<void> {
    const png = await packing;
    for (const name of names) await folder.write(name, png);
    bytes += png.length * names.length;
  }

  return {
    async add(names, pixels, repeats) {
      if (!last || !repeats) last = encodePng(pixels, width, height);
      const done = work(names, last);
      // The place that awaits it reports the failure.
      done.catch(() => {});
      working.push(done);
      if (working.length >= most) await working.shift();
    },
    async finish() {
      // No write may be under way when the folder is removed.
      await Promise.allSettled(working);
      await Promise.all(working);
      return bytes;
    },
  };
}
