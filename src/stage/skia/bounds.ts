import type {Box} from '../../box.ts';
import type {Matrix} from './matrix.ts';

/** The empty box: joined with another box it returns that box. */
export const nowhere: Box = {
  left: Infinity,
  top: Infinity,
  right: -Infinity,
  bottom: -Infinity,
};

/**
 * The box of a position and a size; a negative size extends to the other side.
 */
export function boundsOf(
  x: number,
  y: number,
  width: number,
  height: number,
): Box {
  return {
    left: Math.min(x, x + width),
    top: Math.min(y, y + height),
    right: Math.max(x, x + width),
    bottom: Math.max(y, y + height),
  };
}

export function isNowhere({left, top, right, bottom}: Box): boolean {
  return !(left < right && top < bottom);
}

/** The smallest box around both. */
export function joined(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The intersection of two boxes. */
export function shared(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The axis-aligned box around a transformed box. */
export function transformed(
  {left, top, right, bottom}: Box,
  [a, b, c, d, e, f]: Matrix,
): Box {
  const x = span(a * left, a * right, c * top, c * bottom);
  const y = span(b * left, b * right, d * top, d * bottom);
  return {
    left: x.least + e,
    top: y.least + f,
    right: x.most + e,
    bottom: y.most + f,
  };
}

/** The least and the greatest sum of one of `a`, `b` and one of `c`, `d`. */
function span(a: number, b: number, c: number, d: number) {
  return {
    least: Math.min(a, b) + Math.min(c, d),
    most: Math.max(a, b) + Math.max(c, d),
  };
}
