import {rowComparison, type Pixels} from '../frame.ts';
import type {Colours} from './downscale.ts';
import type {Scaler} from './scaler.ts';

/** Makes frames smaller, working only where they changed. */
export interface SmallFrames {
  /**
   * Writes the smaller frame over `target`, which holds the one before; gives
   * the rows among which all changed ones are.
   */
  shrink(
    pixels: Pixels,
    target: Colours,
  ): readonly [first: number, end: number];
}

/** Starts a series of frames of one size. */
export function smallFrames(sourceWidth: number, scaler: Scaler): SmallFrames {
  const {height} = scaler;
  let before: Pixels | undefined;

  return {
    shrink(pixels, target) {
      const isSame = before && rowComparison(pixels, before, sourceWidth);
      let [first, end] = [height, 0];
      for (let row = 0; row < height; row++) {
        if (isSame?.(...scaler.sourceRows(row))) continue;
        scaler.scaleRow(pixels, target, row);
        first = Math.min(first, row);
        end = row + 1;
      }
      before = pixels;
      return [first, end];
    },
  };
}
