import {createCanvas, ImageData, type Canvas} from '@napi-rs/canvas';
import {straight} from '../../src/render/frames/straight.ts';
import type {Player} from '../../src/stage/index.ts';

/** The last drawing of a player or a source, on a canvas of its own. */
export function shown({
  picture: {width, height, pixels},
}: Pick<Player, 'picture'>): Canvas {
  const words = pixels.map(straight);
  const data = new Uint8ClampedArray(words.buffer);
  const canvas = createCanvas(width, height);
  canvas
    .getContext('2d')
    .putImageData(new ImageData(data, width, height), 0, 0);
  return canvas;
}
