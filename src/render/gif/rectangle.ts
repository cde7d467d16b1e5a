import type {Rectangle} from '../../stage/index.ts';

export type {Rectangle};

/**
 * The smallest rectangle that holds every difference of two pictures in rows
 * `first` up to `end` (exclusive); undefined when there is none.
 */
export function changedRectangle(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  width: number,
  [first, end]: readonly [first: number, end: number],
): Rectangle | undefined {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let y = first, row = first * width; y < end; y++, row += width) {
    let x = 0;
    while (x < width && a[row + x] === b[row + x]) x++;
    if (x === width) continue;
    left = Math.min(left, x);
    x = width - 1;
    while (a[row + x] === b[row + x]) x--;
    right = Math.max(right, x);
    if (top < 0) top = y;
    bottom = y;
  }
  if (bottom < 0) return undefined;
  return {x: left, y: top, width: right - left + 1, height: bottom - top + 1};
}

/**
 * Where an area lies when pictures as large as `from` become as large as `to`,
 * with every pixel that it reaches into.
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
