import type {Rectangle} from '../../stage/index.ts';
import {straight, unpremultiplied} from '../frames/straight.ts';
import {blueDifference, luma, redDifference, yuv420Size} from './yuv420.ts';

/** Bytes of a planar 4:2:0 picture followed by a full-size alpha plane. */
export function yuva420Size(width: number, height: number): number {
  return yuv420Size(width, height) + width * height;
}

/**
 * Converts an area of a premultiplied picture into planar YUV 4:2:0 with
 * straight alpha, BT.709, limited range; alpha has the full range. The
 * dimensions of picture and area are even. Chroma is that of the mean colour of
 * 2×2 pixels, weighted by alpha. A transparent pixel takes the luma of that
 * mean: otherwise edges would fade to black.
 */
export function convertYuva420(
  pixels: Int32Array,
  yuva: Uint8Array,
  {width, height}: {readonly width: number; readonly height: number},
  area: Rectangle,
): void {
  const cb = width * height;
  const cr = cb + cb / 4;
  for (let y = area.y; y < area.y + area.height; y += 2) {
    let i = y * width + area.x;
    let c = (y * width) / 4 + area.x / 2;
    for (const end = i + area.width; i < end; i += 2, c++) {
      const p0 = pixels[i]!;
      const p1 = pixels[i + 1]!;
      const p2 = pixels[i + width]!;
      const p3 = pixels[i + width + 1]!;
      const mean = meanColour(p0, p1, p2, p3);
      const r = (mean & 255) * 4;
      const g = ((mean >>> 8) & 255) * 4;
      const b = ((mean >>> 16) & 255) * 4;
      yuva[cb + c] = blueDifference(r, g, b);
      yuva[cr + c] = redDifference(r, g, b);
      putPixel(yuva, i, p0, mean, cb);
      putPixel(yuva, i + 1, p1, mean, cb);
      putPixel(yuva, i + width, p2, mean, cb);
      putPixel(yuva, i + width + 1, p3, mean, cb);
    }
  }
}

/** Luma and alpha of a pixel; a transparent one takes the luma of `mean`. */
function putPixel(
  yuva: Uint8Array,
  at: number,
  pixel: number,
  mean: number,
  pixelCount: number,
): void {
  const alpha = pixel >>> 24;
  yuva[at] = luma(alpha === 0 ? mean : straight(pixel));
  yuva[(pixelCount * 3) / 2 + at] = alpha;
}

/** The straight mean colour of four premultiplied pixels. */
function meanColour(p0: number, p1: number, p2: number, p3: number): number {
  const alpha = (p0 >>> 24) + (p1 >>> 24) + (p2 >>> 24) + (p3 >>> 24);
  if (alpha === 0) return 0;
  // Red and blue are summed side by side: each has 16 bits.
  const redBlue =
    (p0 & 0xff00ff) + (p1 & 0xff00ff) + (p2 & 0xff00ff) + (p3 & 0xff00ff);
  const green =
    ((p0 >>> 8) & 255) +
    ((p1 >>> 8) & 255) +
    ((p2 >>> 8) & 255) +
    ((p3 >>> 8) & 255);
  return (
    unpremultiplied(redBlue & 0xffff, alpha) |
    (unpremultiplied(green, alpha) << 8) |
    (unpremultiplied(redBlue >>> 16, alpha) << 16)
  );
}
