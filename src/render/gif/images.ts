import type {GifImage} from './blocks.ts';
import type {IndexAt} from './dither.ts';
import type {FrameStore} from './frameStore.ts';
import {changedRectangle, copyArea, type Rectangle} from './rectangle.ts';

/** The longest duration of one image, in hundredths of a second. */
const longestDelay = 0xffff;

/**
 * The images of a GIF. Each holds the rectangle of a stored frame whose palette
 * indices changed; unchanged pixels in it are transparent. A frame without a
 * change prolongs the image before it. `end` is the GIF's length in hundredths
 * of a second.
 */
export async function* gifImages(
  frames: ReturnType<FrameStore['frames']>,
  size: {
    readonly width: number;
    readonly height: number;
    readonly end: number;
    readonly indexAt: IndexAt;
    /** The index of the transparent colour. */
    readonly transparent: number;
  },
): AsyncGenerator<GifImage> {
  const {width, height, end, indexAt, transparent} = size;
  const shown = new Uint8Array(width * height).fill(transparent);
  const next = shown.slice();
  let waiting: {image: Omit<GifImage, 'delay'>; at: number} | undefined;
  for await (const {frame, colours} of frames) {
    mapColours(colours, indexAt, next, frame.changed, width);
    const area = changedRectangle(next, shown, width, frame.changed);
    if (!area) continue;
    if (waiting) yield* lasting(waiting.image, frame.at - waiting.at);
    const indices = cut(next, shown, area, width, transparent);
    waiting = {image: {area, indices, transparent}, at: frame.at};
    copyArea(next, shown, area, width);
  }
  if (waiting) yield* lasting(waiting.image, end - waiting.at);
}

/** A delay beyond the longest continues in images of one transparent pixel. */
function* lasting(
  image: Omit<GifImage, 'delay'>,
  delay: number,
): Generator<GifImage> {
  yield {...image, delay: Math.min(delay, longestDelay)};
  const pixel = {
    area: {x: 0, y: 0, width: 1, height: 1},
    indices: Uint8Array.of(image.transparent),
    transparent: image.transparent,
  };
  for (let rest = delay - longestDelay; rest > 0; rest -= longestDelay) {
    yield {...pixel, delay: Math.min(rest, longestDelay)};
  }
}

function mapColours(
  colours: Int32Array,
  indexAt: IndexAt,
  indices: Uint8Array,
  {x, y, width, height}: Rectangle,
  stride: number,
): void {
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) {
      const i = row * stride + column;
      indices[i] = indexAt(colours[i]!, column, row);
    }
  }
}

function cut(
  next: Uint8Array,
  shown: Uint8Array,
  {x, y, width, height}: Rectangle,
  stride: number,
  transparent: number,
): Uint8Array {
  const indices = new Uint8Array(width * height);
  for (let row = 0, to = 0; row < height; row++) {
    const left = (y + row) * stride + x;
    for (let i = left; i < left + width; i++) {
      indices[to++] = next[i] === shown[i] ? transparent : next[i]!;
    }
  }
  return indices;
}
