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
    for (const end = i + area.width; i < end; i += 2, c++) {
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
