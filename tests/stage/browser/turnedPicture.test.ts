import {createCanvas} from '@napi-rs/canvas';
import {expect, test} from 'vitest';
import {StageImage} from '../../../src/stage/browser/image.ts';

/** A JPEG of 40 × 20 pixels, with the way that a camera was held. */
function photograph(orientation: number): string {
  const picture = createCanvas(40, 20).toBuffer('image/jpeg');
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(0x01_12, 10);
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, block.length + 2]);
  const file = Buffer.concat([
    picture.subarray(0, 2),
    head,
    block,
    picture.subarray(2),
  ]);
  return `data:image/jpeg;base64,${file.toString('base64')}`;
}

test.each([
  [1, [40, 20]],
  [3, [40, 20]],
  [5, [20, 40]],
  [6, [20, 40]],
  [8, [20, 40]],
])('A photograph of orientation %i has its size at once', (way, size) => {
  const image = new StageImage();
  image.src = photograph(way);

  expect([image.naturalWidth, image.naturalHeight]).toEqual(size);
  expect([image.width, image.height]).toEqual(size);
});
