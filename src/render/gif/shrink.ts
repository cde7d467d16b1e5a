import type {Region} from '../../stage/index.ts';
import type {Pixels} from '../frames/frame.ts';
import type {Colours} from './downscale.ts';
import type {Rectangle} from './rectangle.ts';
import type {Scaler} from './scaler.ts';

/**
 * Updates the smaller frame in `target`, which holds the one before, and
 * returns an area that contains every changed pixel.
 */
export function shrink(
  pixels: Pixels,
  changed: Region,
  scaler: Scaler,
  target: Colours,
): Rectangle {
  for (const area of changed.rectangles()) {
    scaler.scale(pixels, target, scaler.reach(area));
  }
  return scaler.reach(changed.around()!);
}
