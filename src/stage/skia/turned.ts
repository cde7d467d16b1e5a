import {skia} from './skia.ts';

/** Turns a picture as its camera was held, from 2 to 8. Gives the file of a PNG. */
export function turned(file: Uint8Array, way: number): Buffer {
  const picture = new skia.Image();
  picture.src = Buffer.from(file);
  const {naturalWidth: width, naturalHeight: height} = picture;
  const isOnSide = way > 4;
  const canvas = isOnSide
    ? skia.createCanvas(height, width)
    : skia.createCanvas(width, height);
  const context = canvas.getContext('2d');
  const [a, b, c, d] = axes[way] ?? [1, 0, 0, 1];
  const left = a < 0 || c < 0 ? canvas.width : 0;
  const top = b < 0 || d < 0 ? canvas.height : 0;
  context.transform(a, b, c, d, left, top);
  context.drawImage(picture, 0, 0);
  return canvas.toBuffer('image/png');
}

/** Where a row and a column of the file run in the picture. */
const axes: Readonly<
  Record<number, readonly [a: number, b: number, c: number, d: number]>
> = {
  2: [-1, 0, 0, 1],
  3: [-1, 0, 0, -1],
  4: [1, 0, 0, -1],
  5: [0, 1, 1, 0],
  6: [0, 1, -1, 0],
  7: [0, -1, -1, 0],
  8: [0, -1, 1, 0],
};
