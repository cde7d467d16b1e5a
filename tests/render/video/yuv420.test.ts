import {describe, expect, test} from 'vitest';
import {convertYuv420, yuv420Size} from '../../../src/render/video/yuv420.ts';
import type {Rectangle} from '../../../src/stage/index.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {randomPixels, seededRandom} from '../helpers/random.ts';

const size = {width: 64, height: 48};
const pixels = randomPixels(size.width * size.height, seededRandom(1));

describe('conversion to 4:2:0', () => {
  const yuv = converted(pixels);

  test('luma is within half a level of the formula in real numbers', () => {
    pixels.forEach((pixel, i) => {
      const [r, g, b] = channels(pixel);
      const level = 16 + (219 / 255) * (0.2126 * r + 0.7152 * g + 0.0722 * b);

      expect(Math.abs(yuv[i]! - level)).toBeLessThan(0.501);
    });
  });

  test('chroma is within half a level of the mean colour’s', () => {
    const levels = chromaReference(pixels);
    const planes = yuv.subarray(size.width * size.height);

    levels.forEach((level, i) => {
      expect(Math.abs(planes[i]! - level)).toBeLessThan(0.501);
    });
  });

  test.each([1, 2, 3, 4])(
    'even ground becomes what its pixels become one by one: %i',
    seed => {
      const wide = {width: 642, height: 8};
      const ground = drawing(wide.width * wide.height, seededRandom(seed));
      const whole = new Uint8Array(yuv420Size(wide.width, wide.height));
      const pieces = new Uint8Array(whole.length);
      const {width, height} = wide;
      convertYuv420(ground, whole, wide, {x: 0, y: 0, width, height});
      for (let y = 0; y < height; y += 2) {
        for (let x = 0; x < width; x += 2) {
          convertYuv420(ground, pieces, wide, {x, y, width: 2, height: 2});
        }
      }

      expect(whole).toEqual(pieces);
    },
  );

  test('ffmpeg’s exact conversion differs by at most one level', async () => {
    const {output} = await runFfmpeg(
      [
        '-f',
        'rawvideo',
        '-pix_fmt',
        'rgba',
        '-s',
        '64x48',
        '-i',
        '-',
        '-vf',
        'scale=out_color_matrix=bt709:out_range=tv:flags=area+accurate_rnd+full_chroma_inp',
        '-f',
        'rawvideo',
        '-pix_fmt',
        'yuv420p',
        '-',
      ],
      new Uint8Array(pixels.buffer),
    );

    expect(output.length).toBe(yuv.length);
    yuv.forEach((level, i) => {
      expect(Math.abs(level - output[i]!)).toBeLessThanOrEqual(1);
    });
  });

  test('no grey has chroma', () => {
    for (let level = 0; level < 256; level++) {
      const grey = pixels.map(() => level * 0x010101);

      expect(new Set(converted(grey).subarray(grey.length))).toEqual(
        new Set([128]),
      );
    }
  });

  test('only the area asked for is written, and all of it', () => {
    const target = new Uint8Array(yuv.length).fill(7);
    const area = {x: 10, y: 6, width: 20, height: 4};
    convertYuv420(pixels, target, size, area);
    const half = {width: size.width / 2, height: size.height / 2};
    const places = [
      ...cells(area, size.width, 0),
      ...[0, 1].flatMap(plane =>
        cells(
          {x: 5, y: 3, width: 10, height: 2},
          half.width,
          pixels.length + plane * half.width * half.height,
        ),
      ),
    ];
    const expected = new Uint8Array(yuv.length).fill(7);
    for (const place of places) expected[place] = yuv[place]!;

    expect(target).toEqual(expected);
  });
});

function converted(picture: Int32Array): Uint8Array {
  const yuv = new Uint8Array(yuv420Size(size.width, size.height));
  convertYuv420(picture, yuv, size, {x: 0, y: 0, ...size});
  return yuv;
}

/** The places of an area in a plane that begins at `start`. */
function cells(
  {x, y, width, height}: Rectangle,
  stride: number,
  start: number,
): number[] {
  return Array.from(
    {length: width * height},
    (_, i) => start + (y + Math.floor(i / width)) * stride + x + (i % width),
  );
}

/** Pixels in runs of one colour, of any length, as a drawing has them. */
function drawing(count: number, random: () => number): Int32Array {
  const drawn = new Int32Array(count);
  const colours = randomPixels(5, random);
  for (let i = 0; i < count;) {
    const length = Math.ceil(random() ** 2 * 1500);
    drawn.fill(colours[Math.floor(random() * 5)]!, i, i + length);
    i += length;
  }
  return drawn;
}

function channels(pixel: number): [r: number, g: number, b: number] {
  return [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];
}

/** Cb, then Cr, of the mean of each 2×2 block, in real numbers. */
function chromaReference(picture: Int32Array): number[] {
  const cb: number[] = [];
  const cr: number[] = [];
  for (let y = 0; y < size.height; y += 2) {
    for (let x = 0; x < size.width; x += 2) {
      const i = y * size.width + x;
      const block = [i, i + 1, i + size.width, i + size.width + 1];
      const colours = block.map(at => channels(picture[at]!));
      const mean = (part: 0 | 1 | 2) =>
        colours.reduce((sum, colour) => sum + colour[part], 0) / 4 / 255;
      const [r, g, b] = [mean(0), mean(1), mean(2)];
      const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      cb.push(128 + (224 * (b - luma)) / 1.8556);
      cr.push(128 + (224 * (r - luma)) / 1.5748);
    }
  }
  return [...cb, ...cr];
}
