import type {YuvPicture} from './yuvFrames.ts';

/** Pictures on their way to ffmpeg, in the order in which they arrive there. */
export interface Backlog {
  add(picture: YuvPicture): void;
  /** The picture that waited longest has been sent. */
  release(): void;
  /** Resolves when more may wait, or when `isOver` says that nobody will. */
  room(isOver: () => boolean): Promise<void>;
  /** Has those who wait for room look again. */
  stir(): void;
}

/**
 * Bytes of pictures that may wait: so many that drawing goes on while ffmpeg
 * starts, or encodes a picture again and again.
 */
const largest = 64 * 2 ** 20;

/** Frames that may wait, repeated ones, which take no bytes, included. */
const longest = 240;

/** Starts without a picture. */
export function openBacklog(): Backlog {
  const waiting: YuvPicture[] = [];
  /** How often each picture is in line. */
  const places = new Map<YuvPicture, number>();
  let look: (() => void) | undefined;
  const bytes = () =>
    [...places.keys()].reduce((sum, picture) => sum + picture.bytes.length, 0);
  const isFull = () => waiting.length >= longest || bytes() >= largest;
  return {
    add(picture) {
      picture.readers++;
      waiting.push(picture);
      places.set(picture, (places.get(picture) ?? 0) + 1);
    },
    release() {
      const picture = waiting.shift()!;
      picture.readers--;
      const left = places.get(picture)! - 1;
      if (left > 0) places.set(picture, left);
      else places.delete(picture);
      look?.();
    },
    async room(isOver) {
      while (isFull() && !isOver()) {
        await new Promise<void>(resolve => {
          look = resolve;
        });
      }
    },
    stir: () => look?.(),
  };
}
