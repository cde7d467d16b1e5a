/** A position and a size in pixels; y grows downward. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Size = Pick<Rectangle, 'width' | 'height'>;

export const emptyRectangle: Rectangle = {x: 0, y: 0, width: 0, height: 0};

/** The smallest rectangle around all; undefined for an empty list. */
export function rectangleAround(
  all: readonly Rectangle[],
): Rectangle | undefined {
  if (all.length === 0) return undefined;
  const x = Math.min(...all.map(one => one.x));
  const y = Math.min(...all.map(one => one.y));
  const right = Math.max(...all.map(one => one.x + one.width));
  const bottom = Math.max(...all.map(one => one.y + one.height));
  return {x, y, width: right - x, height: bottom - y};
}
