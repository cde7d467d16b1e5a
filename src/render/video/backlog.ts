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
const largest = 96 * 2 ** 20;

/** Frames that may wait, repeated ones, which take no bytes, included. */
const longest = 240;

/** Starts without a picture. */
export function openBacklog(): Backlog {
  const waiting: YuvPicture[] = [];
  let bytes = 0;
  let look: (() => void) | undefined;
  const isFull = () => bytes >= largest || waiting.length >= longest;
  return {
    add(picture) {
      if (picture.readers++ === 0) bytes += picture.bytes.length;
      waiting.push(picture);
    },
    release() {
      const picture = waiting.shift()!;
      if (--picture.readers === 0) bytes -= picture.bytes.length;
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
