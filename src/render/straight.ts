/** A premultiplied pixel with its own colour back; transparent black if it has none. */
export function straight(pixel: number): number {
  const alpha = pixel >>> 24;
  if (alpha === 255 || alpha === 0) return pixel;
  return (
    channel(pixel & 255, alpha) |
    (channel((pixel >>> 8) & 255, alpha) << 8) |
    (channel((pixel >>> 16) & 255, alpha) << 16) |
    (alpha << 24)
  );
}

/** Skia may round a channel up to above its alpha. */
function channel(level: number, alpha: number): number {
  return Math.min(255, Math.round((level * 255) / alpha));
}
