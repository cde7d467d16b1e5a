import {describe, expect, test} from 'vitest';
import {
  convertYuva420,
  yuva420Size,
} from '../../../src/render/video/yuva420.ts';
import {convertYuv420, yuv420Size} from '../../../src/render/video/yuv420.ts';
import {randomPixels, seededRandom} from '../helpers/random.ts';

const size = {width: 16, height: 8};
const pixelCount = 16 * 8;

describe('a picture with alpha in 4:2:0', () => {
  test('is as one without, where it is opaque', () => {
    const pixels = randomPixels(pixelCount, seededRandom(3));
    const plain = new Uint8Array(yuv420Size(16, 8));
    convertYuv420(pixels, plain, size, {x: 0, y: 0, ...size});
    const yuva = convert(pixels);

    // The mean of a square is rounded once more on its way to chroma.
    plain.forEach((level, i) => {
      expect(Math.abs(yuva[i]! - level)).toBeLessThanOrEqual(i < 128 ? 0 : 1);
    });
    expect([...yuva.subarray(plain.length)]).toEqual(
      Array.from({length: pixelCount}, () => 255),
    );
  });

  test('keeps the colour of what is half transparent', () => {
    // Half of #7cb7ff, premultiplied.
    const yuva = convert(new Int32Array(pixelCount).fill(0x80805c3e | 0));
    const opaque = convert(new Int32Array(pixelCount).fill(0xffffb77c | 0));

    yuva.subarray(0, yuv420Size(16, 8)).forEach((level, i) => {
      expect(Math.abs(level - opaque[i]!)).toBeLessThanOrEqual(1);
    });
    expect(yuva.at(-1)).toBe(128);
  });

  test('gives an edge the colour of what is drawn, not of nothing', () => {
    // One pixel of every square is red, the other three are not there.
    const pixels = Int32Array.from({length: pixelCount}, (_, i) =>
      i % 2 === 0 && Math.floor(i / 16) % 2 === 0 ? 0xff0000ff | 0 : 0,
    );
    const red = convert(new Int32Array(pixelCount).fill(0xff0000ff | 0));
    const yuva = convert(pixels);

    expect([...yuva.subarray(0, yuv420Size(16, 8))]).toEqual([
      ...red.subarray(0, yuv420Size(16, 8)),
    ]);
    expect(yuva.slice(-pixelCount).filter(level => level === 255)).toHaveLength(
      pixelCount / 4,
    );
  });
});

function convert(pixels: Int32Array): Uint8Array {
  const yuva = new Uint8Array(yuva420Size(16, 8));
  convertYuva420(pixels, yuva, size, {x: 0, y: 0, ...size});
  return yuva;
}
