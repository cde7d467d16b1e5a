import {createCanvas, type Canvas} from '@napi-rs/canvas';
import {expect, test} from 'vitest';
import {createStageCanvas} from '../../../src/stage/browser/canvas.ts';
import {StageImage} from '../../../src/stage/browser/image.ts';

/** A JPEG of 40 × 20 pixels, with the way that a camera was held. */
function photograph(orientation: number): string {
  const canvas = createCanvas(40, 20);
  const context = canvas.getContext('2d');
  context.fillStyle = 'orange';
  context.fillRect(0, 0, 30, 20);
  context.fillStyle = 'teal';
  context.fillRect(0, 0, 20, 10);
  const picture = canvas.toBuffer('image/jpeg');
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

const places = {
  'at its size': [3, 5],
  enlarged: [3, 5, 40, 80],
  'in part': [4, 10, 12, 24, 3, 5, 36, 72],
};

test.each(
  Object.entries(places).flatMap(([name, numbers]) =>
    [2, 3, 4, 5, 6, 7, 8].map(way => [way, name, numbers] as const),
  ),
)('A photograph of orientation %i is drawn upright, %s', (way, _, numbers) => {
  const image = new StageImage();
  image.src = photograph(way);
  const upright = createCanvas(image.width, image.height);
  upright.getContext('2d').drawImage(image, 0, 0);

  expect(drawn(image, numbers)).toEqual(drawn(upright, numbers));
});

function drawn(picture: StageImage | Canvas, numbers: readonly number[]) {
  const context = createStageCanvas(60, 100).getContext('2d');
  context.imageSmoothingEnabled = false;
  const draw: unknown = Reflect.get(context, 'drawImage');
  if (typeof draw === 'function') draw.call(context, picture, ...numbers);
  return context.getImageData(0, 0, 60, 100).data;
}

test.each([2, 3, 6, 8])(
  'A pattern repeats a photograph of orientation %i as its file has it',
  way => {
    const [image, plain] = [new StageImage(), new StageImage()];
    image.src = photograph(way);
    plain.src = photograph(1);

    expect(repeated(image)).toEqual(repeated(plain));
  },
);

function repeated(picture: StageImage) {
  const context = createStageCanvas(100, 100).getContext('2d');
  context.fillStyle = context.createPattern(picture, 'repeat') ?? 'black';
  context.fillRect(0, 0, 100, 100);
  return context.getImageData(0, 0, 100, 100).data;
}

test('A PNG is turned as its camera was held, and a WebP is not', () => {
  const [png, webp] = [new StageImage(), new StageImage()];
  png.src = fileOfCase('pier.png');
  webp.src = fileOfCase('pier.webp');

  expect([png.naturalWidth, png.naturalHeight]).toEqual([20, 40]);
  expect([webp.naturalWidth, webp.naturalHeight]).toEqual([40, 20]);
});

function fileOfCase(name: string): string {
  const folder = '../../projects/cases/photographs/src';
  return new URL(`${folder}/${name}`, import.meta.url).href;
}
