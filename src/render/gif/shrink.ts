import type {Region} from '../../stage/index.ts';
import type {Pixels} from '../frame.ts';
import type {Colours} from './downscale.ts';
import {around, type Rectangle} from './rectangle.ts';
import type {Scaler} from './scaler.ts';

/**
 * Writes the smaller frame over `target`, which holds the one before, where it
 * changed; gives an area that all changed ones are in.
 */
export function shrink(
  pixels: Pixels,
  changed: Region,
  scaler: Scaler,
  target: Colours,
): Rectangle {
  const areas = changed.rectangles().map(scaler.reach);
  for (const area of areas) scaler.scale(pixels, target, area);
  return around(areas);
}
