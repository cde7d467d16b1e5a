import type {Pixels} from '../frames/frame.ts';
import {areaScale} from './areaScale.ts';
import {downscale, planDownscale, type Colours} from './downscale.ts';
import {reduced, type Rectangle} from './rectangle.ts';

/** Makes pictures of one size smaller, area by area. */
export interface Scaler {
  readonly width: number;
  readonly height: number;
  /** The area of the smaller picture that an area of the source touches. */
  readonly reach: (area: Rectangle) => Rectangle;
  /** Writes an area of the smaller picture. */
  readonly scale: (pixels: Pixels, target: Colours, area: Rectangle) => void;
}

/** The default widest GIF in pixels, reached by a whole factor. */
const widest = 960;

/**
 * Chooses how frames reach the wanted width; they never grow. A whole factor is
 * taken when it meets the width: it is faster and keeps edges on whole pixels
 * sharp.
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
  const plan = planDownscale(source.width, source.height, most);
  const {factor, width, height} = plan;
  const [box, pixel] = [square(factor), square(1)];
  return {
    width,
    height,
    reach: area => reduced(area, box, pixel),
    scale: (pixels, target, area) =>
      downscale(pixels, source, target, plan, area),
  };
}

function square(side: number) {
  return {width: side, height: side};
}
