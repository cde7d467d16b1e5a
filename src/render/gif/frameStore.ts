import {open} from 'node:fs/promises';
import {deflateRawSync, inflateRawSync} from 'node:zlib';
import {explain} from '../files/fileError.ts';
import {openedFor, openPending} from '../files/pendingFile.ts';
import {readAt, writeAt} from '../bytes/atPosition.ts';
import type {Colours} from './downscale.ts';
import type {Rectangle} from './rectangle.ts';

/** A frame that differs from the one before. */
interface StoredFrame {
  /** Time from the start, in hundredths of a second. */
  readonly at: number;
  /** Where it differs. */
  readonly changed: Rectangle;
}

/**
 * Frames in a lossless file, each as its difference from the one before. A long
 * figure so takes disk instead of memory.
 */
export interface FrameStore {
  /** Adds a frame; `colours` and `before` are whole pictures. */
  add(frame: StoredFrame, colours: Colours, before: Colours): Promise<void>;
  /** Returns the frames in order, in one reused array. */
  frames(): AsyncGenerator<{frame: StoredFrame; colours: Colours}>;
  /** Closes and removes the file. */
  discard(): Promise<void>;
}

/**
 * Opens a store for pictures of one size. The picture before the first is
 * `noPicture`.
 */
export async function openFrameStore(
  target: string,
  width: number,
  height: number,
): Promise<FrameStore> {
  const pending = await openPending(target);
  const file = await openedFor(pending, () =>
    explain(`${target} cannot be written`, () => open(pending.path, 'w+')),
  );
  const entries: {frame: StoredFrame; position: number; length: number}[] = [];
  let end = 0;

  return {
    async add(frame, colours, before) {
      const difference = cut(colours, before, frame.changed, width);
      const packed = deflateRawSync(bytesOf(difference), {level: 1});
      entries.push({frame, position: end, length: packed.length});
      await explain(`${target} cannot be written`, () =>
        writeAt(file, packed, end),
      );
      end += packed.length;
    },
    async *frames() {
      const colours = noPicture(width, height);
      for (const {frame, position, length} of entries) {
        const packed = await explain(`${target} cannot be read`, () =>
          readAt(file, length, position),
        );
        const {changed} = frame;
        const difference = new Int32Array(changed.width * changed.height);
        bytesOf(difference).set(inflateRawSync(packed));
        paste(difference, colours, changed, width);
        yield {frame, colours};
      }
    },
    async discard() {
      await file.close().catch(() => {});
      await pending.discard();
    },
  };
}

/** A picture that differs from every other in every pixel. */
export function noPicture(width: number, height: number): Colours {
  return new Int32Array(width * height).fill(-1);
}

/** The bitwise difference of two pictures inside a rectangle. */
function cut(a: Colours, b: Colours, area: Rectangle, width: number): Colours {
  const difference = new Int32Array(area.width * area.height);
  for (let y = 0, to = 0; y < area.height; y++) {
    let from = (area.y + y) * width + area.x;
    for (const end = from + area.width; from < end; from++) {
      difference[to++] = a[from]! ^ b[from]!;
    }
  }
  return difference;
}

/** Applies a difference to the picture it was taken from. */
function paste(
  difference: Int32Array,
  picture: Colours,
  area: Rectangle,
  width: number,
): void {
  for (let y = 0, from = 0; y < area.height; y++) {
    let to = (area.y + y) * width + area.x;
    for (const end = to + area.width; to < end; to++) {
      picture[to]! ^= difference[from++]!;
    }
  }
}

function bytesOf({buffer, byteOffset, byteLength}: Colours): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
