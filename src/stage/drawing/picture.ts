import type {Canvas} from '@napi-rs/canvas';
import type {Rectangle} from '../layout/rectangle.ts';
import {Region} from './region.ts';

/** The pixels of a drawing, updated from the canvas that shows it. */
export class Picture {
  readonly width: number;
  readonly height: number;
  /**
   * Premultiplied RGBA in rows, one word a pixel, red in the lowest byte;
   * transparent at first. The next drawing changes them in place.
   */
  readonly pixels: Int32Array<ArrayBuffer>;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Int32Array(width * height);
  }

  /** Copies the whole canvas; returns the changed region. */
  take(canvas: Canvas): Region {
    const {width, height} = this;
    return this.#takeAreas([{x: 0, y: 0, width, height}], () => canvas.data());
  }

  /** Copies a part of a canvas that is opaque there. */
  takePart(canvas: Canvas, part: Region): Region {
    const context = canvas.getContext('2d');
    return this.#takeAreas(
      part.rectangles(),
      ({x, y, width, height}) => context.getImageData(x, y, width, height).data,
    );
  }

  #takeAreas(
    areas: readonly Rectangle[],
    read: (area: Rectangle) => Uint8Array | Uint8ClampedArray,
  ): Region {
    const {width, height} = this;
    const changed = new Region(width, height);
    for (const area of areas) {
      const {buffer, byteOffset, length} = read(area);
      const words = new Int32Array(buffer, byteOffset, length / 4);
      this.#takeRows(words, area, changed);
    }
    return changed;
  }

  #takeRows(words: Int32Array, area: Rectangle, changed: Region): void {
    for (let row = 0; row < area.height; row++) {
      const from = row * area.width;
      const top = area.y + row;
      const to = top * this.width + area.x;
      let first = 0;
      let end = area.width;
      while (first < end && words[from + first] === this.pixels[to + first]) {
        first++;
      }
      if (first === end) continue;
      while (words[from + end - 1] === this.pixels[to + end - 1]) end--;
      const [left, right] = [area.x + first, area.x + end];
      changed.add({left, top, right, bottom: top + 1});
      this.pixels.set(words.subarray(from + first, from + end), to + first);
    }
  }
}
