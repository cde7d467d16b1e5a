import {open, stat} from 'node:fs/promises';
import {confirmFile} from '../files/confirm.ts';
import {explain} from '../files/fileError.ts';
import {openedFor, openPending} from '../files/pendingFile.ts';
import {readApng} from '../files/readApng.ts';
import {writeAt} from '../bytes/atPosition.ts';
import type {Pixels} from '../frames/frame.ts';
import {changedRectangle} from '../gif/rectangle.ts';
import type {FrameSink, SinkSettings} from '../frames/sink.ts';
import {
  animationControl,
  delayOf,
  frameChunks,
  type ApngFrame,
} from './apngChunks.ts';
import {browserPace} from './browserPace.ts';
import {compressArea, pngChunk, pngHeader, pngSignature} from './png.ts';

/**
 * Opens an APNG. Each changed frame is stored as the rectangle that changed; a
 * still stretch is one long frame.
 */
export async function openApng(settings: SinkSettings): Promise<FrameSink> {
  const {path, width, height, fps, frames, loop} = settings;
  const pace = browserPace(fps, frames);
  const pending = await openPending(path);
  const file = await openedFor(pending, () =>
    explain(`${path} cannot be written`, () => open(pending.path, 'r+')),
  );
  const opening = Buffer.concat([pngSignature, ...pngHeader(width, height)]);
  let end = opening.length + animationControl(0, loop).length;
  let sequence = 0;
  let images = 0;
  let shown: Pixels | undefined;
  let waiting: {frame: Promise<ApngFrame>; index: number} | undefined;

  async function put(bytes: Buffer, position: number): Promise<void> {
    await explain(`${path} cannot be written`, () =>
      writeAt(file, bytes, position),
    );
  }

  /** Writes the pending frame, once its end is known. */
  async function settle(index: number): Promise<void> {
    if (!waiting) return;
    const delays = delayOf(waiting.index, index, fps);
    const frame = await waiting.frame;
    waiting = undefined;
    for (const bytes of frameChunks(frame, delays, images === 0, sequence)) {
      await put(bytes, end);
      end += bytes.length;
    }
    images += delays.length;
    sequence += 2 * delays.length - (sequence === 0 ? 1 : 0);
  }

  return {
    wants: pace.shows,
    async write(index, pixels, changed) {
      const reach = changed.around();
      const area =
        shown && reach ? changedRectangle(pixels, shown, width, reach) : reach;
      if (!area) return;
      await settle(index);
      waiting = {frame: packed(pixels, shown, area, width), index};
      shown ??= new Int32Array(pixels.length);
      shown.set(pixels);
    },
    async finish() {
      await settle(frames);
      await put(pngChunk('IEND', Buffer.alloc(0)), end);
      const start = Buffer.concat([opening, animationControl(images, loop)]);
      await put(start, 0);
      await file.close();
      const wanted = {width, height, frames: images, duration: frames / fps};
      await confirmFile(path, () => readApng(pending.path), wanted, {
        tolerance: 0.001,
      });
      const {size: bytes} = await stat(pending.path);
      return {path, format: 'apng', fps: pace.fps, bytes, ...wanted};
    },
    flush: () => pending.flush(),
    place: () => pending.place(),
    async discard() {
      await waiting?.frame.catch(() => undefined);
      await file.close().catch(() => {});
      await pending.discard();
    },
  };
}

/**
 * The area of a frame. When all changed pixels are opaque, unchanged ones
 * become transparent and the area is blended over the frame before, which
 * compresses better.
 */
async function packed(
  pixels: Pixels,
  before: Pixels | undefined,
  area: ApngFrame['area'],
  width: number,
): Promise<ApngFrame> {
  const over = before !== undefined && isOpaque(pixels, before, area, width);
  const data = await compressArea(
    pixels,
    width,
    area,
    over ? before : undefined,
  );
  return {area, data, over};
}

function isOpaque(
  pixels: Pixels,
  before: Pixels,
  {x, y, width, height}: ApngFrame['area'],
  stride: number,
): boolean {
  for (let row = y; row < y + height; row++) {
    const left = row * stride + x;
    for (let i = left; i < left + width; i++) {
      if (pixels[i] !== before[i] && pixels[i]! >>> 24 < 255) return false;
    }
  }
  return true;
}
