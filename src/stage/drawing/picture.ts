import type {Canvas} from '@napi-rs/canvas';
import {Region, type Rectangle} from './region.ts';

/** The pixels of a drawing, kept up to date from the canvas that it is made on. */
export class Picture {
  readonly width: number;
  readonly height: number;
  /**
   * Premultiplied RGBA in rows, a word a pixel, red in the lowest byte. The next
   * drawing changes them in place.
   */
  readonly pixels: Int32Array<ArrayBuffer>;
  readonly #bytes: Buffer;
  #isBlank = true;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Int32Array(width * height);
    this.#bytes = Buffer.from(this.pixels.buffer);
  }

  /** Takes over all of a canvas; gives where that changed something. */
  take(canvas: Canvas): Region {
    const {width, height} = this;
    return this.#takeAreas([{x: 0, y: 0, width, height}], () => canvas.data());
  }

  /** Takes over a part of a canvas that is opaque there. */
  takePart(canvas: Canvas, part: Region): Region {
    const context = canvas.getContext('2d');
    return this.#takeAreas(part.rectangles(), ({x, y, width, height}) => {
      const {data} = context.getImageData(x, y, width, height);
      return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    });
  }

  #takeAreas(
    areas: readonly Rectangle[],
    read: (area: Rectangle) => Buffer,
  ): Region {
    const {width, height} = this;
    const changed = new Region(width, height);
    for (const area of areas) this.#takeRows(read(area), area, changed);
    if (!this.#isBlank) return changed;
    this.#isBlank = false;
    return Region.whole(width, height);
  }

  #takeRows(bytes: Buffer, {x, y, width, height}: Rectangle, changed: Region) {
    const length = width * 4;
    for (let row = 0; row < height; row++) {
      const from = row * length;
      const to = ((y + row) * this.width + x) * 4;
      const end = from + length;
      if (bytes.compare(this.#bytes, to, to + length, from, end) === 0)
        continue;
      const [first, last] = this.#difference(bytes, from, to, width);
      const top = y + row;
      changed.add({left: x + first, right: x + last + 1, top, bottom: top + 1});
      bytes.copy(this.#bytes, to, from, end);
    }
  }

  /** The first and the last pixel that differ, in a row where one does. */
  #difference(
    bytes: Buffer,
    from: number,
    to: number,
    width: number,
  ): readonly [first: number, last: number] {
    const differs = (i: number) =>
      bytes.readInt32LE(from + i * 4) !== this.pixels[to / 4 + i];
    let first = 0;
    while (!differs(first)) first++;
    let last = width - 1;
    while (!differs(last)) last--;
    return [first, last];
  }
}
