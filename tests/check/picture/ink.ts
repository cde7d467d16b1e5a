import {createCanvas} from '@napi-rs/canvas';
import type {Box} from '../../../src/box.ts';

/** How much of each pixel of a part of a picture is inked, 0 to 1, row by row. */
export interface Ink {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cover: Float32Array;
}

/** A sign of what is claimed, and the box that it takes. */
export interface ClaimedInk extends Ink {
  readonly signs: readonly {readonly sign: string; readonly box: Box}[];
}

/** Air around a claim's box in which its ink may lie, in pixels. */
const MARGIN = 6;

/** The ink of signs that a function draws, in the picture's coordinates. */
export function drawn(
  box: Box,
  draw: (
    context: ReturnType<ReturnType<typeof createCanvas>['getContext']>,
  ) => ClaimedInk['signs'],
): ClaimedInk {
  const [left, top] = [
    Math.floor(box.left) - MARGIN,
    Math.floor(box.top) - MARGIN,
  ];
  const width = Math.ceil(box.right) + MARGIN - left;
  const height = Math.ceil(box.bottom) + MARGIN - top;
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.translate(-left, -top);
  const signs = draw(context);
  const {data} = context.getImageData(0, 0, width, height);
  const cover = new Float32Array(width * height);
  for (let at = 0; at < cover.length; at++) cover[at] = data[4 * at + 3]! / 255;
  return {left, top, width, height, cover, signs};
}
