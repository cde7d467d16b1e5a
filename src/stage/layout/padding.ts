import type {StyleValues} from './tree.ts';
import {pixels} from './units.ts';

/** Left and right padding together, in pixels. */
export function paddingAcross({
  paddingLeft,
  paddingRight,
}: StyleValues): number {
  return (pixels(paddingLeft) ?? 0) + (pixels(paddingRight) ?? 0);
}

/** Top and bottom padding together, in pixels. */
export function paddingDown({paddingTop, paddingBottom}: StyleValues): number {
  return (pixels(paddingTop) ?? 0) + (pixels(paddingBottom) ?? 0);
}
