import type {Rectangle} from '../../stage/index.ts';

/** Bytes of a planar 4:2:0 picture: Y, then Cb and Cr at half the size. */
export function yuv420Size(width: number, height: number): number {
  return (width * height * 3) / 2;
}

/**
 * Converts an area of an opaque RGBA picture into planar YUV 4:2:0, BT.709,
 * limited range. A chroma sample is that of the mean colour of its 2×2 pixels
 * (centre siting). The dimensions of picture and area are even.
 *
 * Source: ITU-R BT.709-6, items 3.2 to 3.4: E′Y = 0.2126 R + 0.7152 G + 0.0722
 * B, Y = 16 + 219 E′Y, C = 128 + 224 E′C, each rounded to nearest.
 */
export function convertYuv420(
  pixels: Int32Array,
  yuv: Uint8Array,
  size: {readonly width: number; readonly height: number},
  area: Rectangle,
): void {
  const {width, height} = size;
  const cb = width * height;
  const cr = cb + cb / 4;
  for (let y = area.y; y < area.y + area.height; y += 2) {
    let i = y * width + area.x;
    let c = (y * width) / 4 + area.x / 2;
    const end = i + area.width;
    while (i < end) {
      const run = evenRun(pixels, i, end, width);
      if (run > 0) {
        const pixel = pixels[i]!;
        const [r, g, b] = [4 * red(pixel), 4 * green(pixel), 4 * blue(pixel)];
        yuv.fill(luma(pixel), i, i + run);
        yuv.fill(luma(pixel), i + width, i + width + run);
        yuv.fill(blueDifference(r, g, b), cb + c, cb + c + run / 2);
        yuv.fill(redDifference(r, g, b), cr + c, cr + c + run / 2);
        i += run;
        c += run / 2;
      }
      for (const until = Math.min(end, i + stretch); i < until; i += 2, c++) {
        const p0 = pixels[i]!;
        const p1 = pixels[i + 1]!;
        const p2 = pixels[i + width]!;
        const p3 = pixels[i + width + 1]!;
        yuv[i] = luma(p0);
        yuv[i + 1] = luma(p1);
        yuv[i + width] = luma(p2);
        yuv[i + width + 1] = luma(p3);
        const r = red(p0) + red(p1) + red(p2) + red(p3);
        const g = green(p0) + green(p1) + green(p2) + green(p3);
        const b = blue(p0) + blue(p1) + blue(p2) + blue(p3);
        yuv[cb + c] = blueDifference(r, g, b);
        yuv[cr + c] = redDifference(r, g, b);
      }
    }
  }
}

/** Pixels between two looks for even ground, and the least of it that is filled. */
const stretch = 64;

/**
 * How many pixels from the first one on have its colour, in their row and the next: even
 * ground, which is most of a drawing. An even number; 0 for a short run.
 */
function evenRun(
  pixels: Int32Array,
  first: number,
  end: number,
  width: number,
): number {
  const pixel = pixels[first]!;
  let i = first;
  while (i < end && pixels[i] === pixel && pixels[i + width] === pixel) i++;
  return i - first < stretch ? 0 : (i - first) & ~1;
}

// Coefficients have 20 binary places: 191455 = 0.2126 · 219/255 · 2²⁰. Those of
// chroma apply to a sum of four pixels and add up to 0, so that grey stays
// grey. The zero points include the half that makes the shift round.
const half = 1 << 19;
const lumaZero = (16 << 20) + half;
const chromaZero = (128 << 20) + half;

/** Y of a pixel. */
export function luma(pixel: number): number {
  return (
    (191455 * red(pixel) +
      644067 * green(pixel) +
      65019 * blue(pixel) +
      lumaZero) >>
    20
  );
}

/** Cb of four pixels, from the sums of their channels. */
export function blueDifference(r: number, g: number, b: number): number {
  return (-26383 * r - 88755 * g + 115138 * b + chromaZero) >> 20;
}

/** Cr of four pixels, from the sums of their channels. */
export function redDifference(r: number, g: number, b: number): number {
  return (115138 * r - 104580 * g - 10558 * b + chromaZero) >> 20;
}

function red(pixel: number): number {
  return pixel & 255;
}

function green(pixel: number): number {
  return (pixel >>> 8) & 255;
}

function blue(pixel: number): number {
  return (pixel >>> 16) & 255;
}
