import type {StyleValues} from './tree.ts';
import {pixels} from './units.ts';

/** Sum of the left and right padding, in pixels. */
export function paddingAcross({
  paddingLeft,
  paddingRight,
}: StyleValues): number {
  return (pixels(paddingLeft) ?? 0) + (pixels(paddingRight) ?? 0);
}

/** Sum of the top and bottom padding, in pixels. */
export function paddingDown({paddingTop, paddingBottom}: StyleValues): number {
  return (pixels(paddingTop) ?? 0) + (pixels(paddingBottom) ?? 0);
}
