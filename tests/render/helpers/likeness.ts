/** Peak signal-to-noise ratio of two pictures in decibels; Infinity if equal. */
export function psnr(a: Uint8Array, b: Uint8Array): number {
  const error = a.reduce((sum, level, i) => sum + (level - b[i]!) ** 2, 0);
  return 10 * Math.log10(255 ** 2 / (error / a.length));
}

/** The largest difference of a level between two pictures. */
export function furthest(a: Uint8Array, b: Uint8Array): number {
  return a.reduce(
    (most, level, i) => Math.max(most, Math.abs(level - b[i]!)),
    0,
  );
}

/** RGB without alpha; `ground` shows through. */
export function over(rgba: Uint8Array, ground: readonly number[]): Buffer {
  const rgb = Buffer.alloc((rgba.length / 4) * 3);
  for (let i = 0; i < rgba.length / 4; i++) {
    const alpha = rgba[i * 4 + 3]! / 255;
    for (let c = 0; c < 3; c++) {
      rgb[i * 3 + c] = Math.round(
        rgba[i * 4 + c]! * alpha + ground[c]! * (1 - alpha),
      );
    }
  }
  return rgb;
}

/** The alpha of every pixel. */
export function alphaOf(rgba: Uint8Array): Buffer {
  return Buffer.from(rgba.filter((_, i) => i % 4 === 3));
}
