import type {Rectangle} from '../../stage/index.ts';

export type {Rectangle};

/**
 * The smallest rectangle that holds every difference of two pictures inside an
 * area; undefined when they are equal.
 */
export function changedRectangle(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  stride: number,
  {x, y, width, height}: Rectangle,
): Rectangle | undefined {
  let [left, right, top, bottom] = [x + width, -1, -1, -1];
  for (let row = y; row < y + height; row++) {
    const start = row * stride;
    let column = x;
    const end = x + width;
    while (column < end && a[start + column] === b[start + column]) column++;
    if (column === end) continue;
    left = Math.min(left, column);
    column = end - 1;
    // Pixels left of the known right edge need no look.
    while (column > right && a[start + column] === b[start + column]) column--;
    right = Math.max(right, column);
    if (top < 0) top = row;
    bottom = row;
  }
  if (bottom < 0) return undefined;
  return {x: left, y: top, width: right - left + 1, height: bottom - top + 1};
}

/** Copies an area of a picture into another one. */
export function copyArea<TWords extends Uint8Array | Int32Array>(
  from: TWords,
  to: TWords,
  {x, y, width, height}: Rectangle,
  stride: number,
): void {
  for (let row = y; row < y + height; row++) {
    const start = row * stride + x;
    to.set(from.subarray(start, start + width), start);
  }
}

/**
 * Scales an area from pictures of size `from` to pictures of size `to`, with
 * every pixel it touches.
 */
export function reduced(
  {x, y, width, height}: Rectangle,
  from: Size,
  to: Size,
): Rectangle {
  const left = Math.floor((x * to.width) / from.width);
  const top = Math.floor((y * to.height) / from.height);
  const right = Math.ceil(((x + width) * to.width) / from.width);
  const bottom = Math.ceil(((y + height) * to.height) / from.height);
  return {x: left, y: top, width: right - left, height: bottom - top};
}

type Size = Pick<Rectangle, 'width' | 'height'>;
