/**
 * A premultiplied pixel as straight colour; transparent black when its alpha is
 * 0.
 */
export function straight(pixel: number): number {
  const alpha = pixel >>> 24;
  if (alpha === 255 || alpha === 0) return pixel;
  return (
    unpremultiplied(pixel & 255, alpha) |
    (unpremultiplied((pixel >>> 8) & 255, alpha) << 8) |
    (unpremultiplied((pixel >>> 16) & 255, alpha) << 16) |
    (alpha << 24)
  );
}

/** A level divided by its alpha, both in the same units. */
export function unpremultiplied(level: number, alpha: number): number {
  const own = ((level * 255 + (alpha >> 1)) / alpha) | 0;
  // Skia may have rounded a channel above its alpha.
  return own > 255 ? 255 : own;
}
