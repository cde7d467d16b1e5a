import type {Region} from '../../stage/index.ts';
import type {Pixels} from '../frame.ts';
import type {Colours} from './downscale.ts';
import type {Scaler} from './scaler.ts';

/**
 * Writes the smaller frame over `target`, which holds the one before, where it
 * changed; gives the rows among which all changed ones are.
 */
export function shrink(
  pixels: Pixels,
  changed: Region,
  scaler: Scaler,
  target: Colours,
): readonly [first: number, end: number] {
  const areas = changed.rectangles().map(scaler.reach);
  for (const area of areas) scaler.scale(pixels, target, area);
  return [
    Math.min(...areas.map(({y}) => y)),
    Math.max(...areas.map(({y, height}) => y + height)),
  ];
}
