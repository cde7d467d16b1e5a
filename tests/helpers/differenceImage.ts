import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createCanvas, ImageData} from '@napi-rs/canvas';
import type {Picture} from './compare.ts';

/**
 * Writes the expected picture, the drawn one and their difference (brighter
 * means larger) side by side.
 *
 * @returns The path of the PNG.
 */
export async function writeDifference(
  folder: string,
  name: string,
  expected: Picture,
  actual: Picture,
  levels: Uint8Array,
): Promise<string> {
  const {width, height} = expected;
  const canvas = createCanvas(width * 3, height);
  const context = canvas.getContext('2d');
  [expected.data, actual.data, brightened(levels)].forEach((data, column) => {
    const pixels = new ImageData(new Uint8ClampedArray(data), width, height);
    context.putImageData(pixels, column * width, 0);
  });
  const path = join(folder, `${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`);
  await mkdir(folder, {recursive: true});
  await writeFile(path, canvas.toBuffer('image/png'));
  return path;
}

/** Makes a difference of 32 levels as visible as one of 255. */
function brightened(levels: Uint8Array): Uint8ClampedArray {
  const data = new Uint8ClampedArray(levels.length * 4);
  levels.forEach((level, at) => {
    data.set([level * 8, level * 8, level * 8, 255], at * 4);
  });
  return data;
}
