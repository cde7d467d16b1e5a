import {straight} from '../straight.ts';
import {blueDifference, luma, redDifference, yuv420Size} from './yuv420.ts';

/** Bytes of a planar 4:2:0 picture with an alpha plane of full size behind it. */
export function yuva420Size(width: number, height: number): number {
  return yuv420Size(width, height) + width * height;
}

/**
 * Converts row pairs `first` up to `end` (exclusive) of a premultiplied picture
 * into planar YUV 4:2:0 with straight alpha, BT.709, limited range; alpha has
 * the full range. Chroma is that of the mean colour of 2×2 pixels, each weighed
 * by its alpha, and a pixel without a colour takes the luma of that mean: else
 * edges would fade to black instead of to nothing.
 */
export function convertAlphaRowPairs(
  pixels: Int32Array,
  yuva: Uint8Array,
  {width, height}: {readonly width: number; readonly height: number},
  [first, end]: readonly [first: number, end: number],
): void {
  const cb = width * height;
  const cr = cb + cb / 4;
  const alpha = cr + cb / 4;
  for (let pair = first; pair < end; pair++) {
    let i = pair * 2 * width;
    let c = (pair * width) / 2;
    for (const rowEnd = i + width; i < rowEnd; i += 2, c++) {
      const places = [i, i + 1, i + width, i + width + 1];
      const mean = meanColour(places.map(place => pixels[place]!));
      const [r, g, b] = [mean & 255, (mean >>> 8) & 255, (mean >>> 16) & 255];
      yuva[cb + c] = blueDifference(r * 4, g * 4, b * 4);
      yuva[cr + c] = redDifference(r * 4, g * 4, b * 4);
      for (const place of places) {
        const pixel = pixels[place]!;
        const level = pixel >>> 24;
        yuva[place] = luma(level === 0 ? mean : straight(pixel));
        yuva[alpha + place] = level;
      }
    }
  }
}

/** The straight colour of pixels laid over each other in equal parts. */
function meanColour(pixels: readonly number[]): number {
  let [r, g, b, a] = [0, 0, 0, 0];
  for (const pixel of pixels) {
    r += pixel & 255;
    g += (pixel >>> 8) & 255;
    b += (pixel >>> 16) & 255;
    a += pixel >>> 24;
  }
  if (a === 0) return 0;
  const level = (sum: number) => Math.min(255, Math.round((sum * 255) / a));
  return level(r) | (level(g) << 8) | (level(b) << 16);
}
