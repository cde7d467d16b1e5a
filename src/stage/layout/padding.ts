import type {DomElement} from '../browser/element.ts';
import {pixels} from './units.ts';

type Values = DomElement['style']['values'];

/** Left and right padding together, in pixels. */
export function paddingAcross({paddingLeft, paddingRight}: Values): number {
  return (pixels(paddingLeft) ?? 0) + (pixels(paddingRight) ?? 0);
}

/** Top and bottom padding together, in pixels. */
export function paddingDown({paddingTop, paddingBottom}: Values): number {
  return (pixels(paddingTop) ?? 0) + (pixels(paddingBottom) ?? 0);
}
