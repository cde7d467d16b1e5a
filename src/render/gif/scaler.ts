import type {Pixels} from '../frame.ts';
import {areaScale} from './areaScale.ts';
import {downscaleRows, planDownscale, type Colours} from './downscale.ts';

/** Makes pictures of one size smaller, a row at a time. */
export interface Scaler {
  readonly width: number;
  readonly height: number;
  /** The source rows, end exclusive, that a target row is made of. */
  readonly sourceRows: (row: number) => readonly [first: number, end: number];
  /** Writes one row of the smaller picture. */
  readonly scaleRow: (pixels: Pixels, target: Colours, row: number) => void;
}

/** Widest GIF in pixels when nothing is said; a whole factor makes it smaller. */
const widest = 960;

/**
 * How frames become as wide as is wished, but never wider than they are: by
 * whole factors where those meet the width, which is faster and keeps edges
 * that lie on whole pixels sharp.
 */
export function chooseScaler(
  source: {readonly width: number; readonly height: number},
  wished?: number,
): Scaler {
  const width = Math.min(wished ?? widest, source.width);
  if (wished === undefined || source.width % width === 0) {
    return boxScale(source, width);
  }
  const height = Math.max(
    1,
    Math.round((source.height * width) / source.width),
  );
  return areaScale(source, {width, height});
}

function boxScale(
  source: {readonly width: number; readonly height: number},
  most: number,
): Scaler {
  const scale = planDownscale(source.width, source.height, most);
  const {factor, width, height} = scale;
  return {
    width,
    height,
    sourceRows: row => [
      row * factor,
      Math.min((row + 1) * factor, source.height),
    ],
    scaleRow: (pixels, target, row) =>
      downscaleRows(pixels, source, target, scale, [row, row + 1]),
  };
}
