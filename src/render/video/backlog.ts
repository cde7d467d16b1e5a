import type {YuvPicture} from './yuvFrames.ts';

/** Pictures on their way to ffmpeg, in order of arrival. */
export interface Backlog {
  add(picture: YuvPicture): void;
  /** Reports that the oldest picture has been sent. */
  release(): void;
  /**
   * Resolves when there is room for more, or when `isOver` says that no more
   * will be sent.
   */
  room(isOver: () => boolean): Promise<void>;
  /** Makes waiting senders check again. */
  stir(): void;
}

/**
 * The most bytes of pictures in line: enough to keep drawing while ffmpeg
 * starts or encodes a repeated picture.
 */
const largest = 64 * 2 ** 20;

/** The most frames in line, including repeated ones, which take no bytes. */
const longest = 240;

/** Opens an empty backlog. */
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
