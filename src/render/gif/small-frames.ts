import {sameRows, type Pixels} from '../frame.ts';
import {downscaleRows, type Colours, type Downscale} from './downscale.ts';

/** Makes frames smaller, working only where they changed. */
export interface SmallFrames {
  /** Writes the smaller frame over `target`, which holds the one before. */
  shrink(pixels: Pixels, target: Colours): void;
}

/** Starts a series of frames of one size. */
export function smallFrames(
  source: {readonly width: number; readonly height: number},
  scale: Downscale,
): SmallFrames {
  let before: Pixels | undefined;

  function isSame(pixels: Pixels, row: number): boolean {
    const top = row * scale.factor;
    const bottom = Math.min(top + scale.factor, source.height);
    return !!before && sameRows(pixels, before, source.width, [top, bottom]);
  }

  return {
    shrink(pixels, target) {
      for (let row = 0; row < scale.height; row++) {
        if (isSame(pixels, row)) continue;
        downscaleRows(pixels, source, target, scale, [row, row + 1]);
      }
      before = pixels;
    },
  };
}
