import type {Rectangle} from '../../stage/index.ts';
import {straight} from '../frames/straight.ts';

/**
 * Writes an area of a premultiplied picture as straight RGBA, 4 bytes a pixel.
 */
export function convertRgba(
  pixels: Int32Array,
  bytes: Uint8Array,
  {width, height}: {readonly width: number; readonly height: number},
  area: Rectangle,
): void {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, width * height);
  for (let row = area.y; row < area.y + area.height; row++) {
    const left = row * width + area.x;
    for (let i = left; i < left + area.width; i++) {
      words[i] = straight(pixels[i]!);
    }
  }
}
