import {rowComparison, type Pixels} from '../frame.ts';
import {downscaleRows, type Colours, type Downscale} from './downscale.ts';

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
export function smallFrames(
  source: {readonly width: number; readonly height: number},
  scale: Downscale,
): SmallFrames {
  const {factor, height} = scale;
  let before: Pixels | undefined;

  return {
    shrink(pixels, target) {
      const isSame = before && rowComparison(pixels, before, source.width);
      let [first, end] = [height, 0];
      for (let row = 0; row < height; row++) {
        const bottom = Math.min((row + 1) * factor, source.height);
        if (isSame?.(row * factor, bottom)) continue;
        downscaleRows(pixels, source, target, scale, [row, row + 1]);
        first = Math.min(first, row);
        end = row + 1;
      }
      before = pixels;
      return [first, end];
    },
  };
}
