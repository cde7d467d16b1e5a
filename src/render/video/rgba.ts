import {straight} from '../straight.ts';

/**
 * Writes row pairs `first` up to `end` (exclusive) of a premultiplied picture as
 * straight RGBA, 4 bytes a pixel; the last pair may be one row.
 */
export function convertRgbaRows(
  pixels: Int32Array,
  bytes: Uint8Array,
  {width, height}: {readonly width: number; readonly height: number},
  [first, end]: readonly [first: number, end: number],
): void {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, width * height);
  const last = Math.min(end * 2, height) * width;
  for (let i = first * 2 * width; i < last; i++)
    words[i] = straight(pixels[i]!);
}
