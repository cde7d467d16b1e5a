import {describe, expect, test} from 'vitest';
import {convertRowPairs, yuv420Size} from '../../../src/render/video/yuv420.ts';
import {
  yuvFrames,
  type YuvPicture,
} from '../../../src/render/video/yuvFrames.ts';
import {randomPixels, seededRandom} from '../helpers/random.ts';

const size = {width: 32, height: 24};

describe('a series of frames', () => {
  test('gives what converting each frame whole gives', () => {
    const random = seededRandom(2);
    const frames = yuvFrames(size.width, size.height);
    let pixels = randomPixels(size.width * size.height, random);
    let picture: YuvPicture | undefined;
    for (let frame = 0; frame < 200; frame++) {
      picture = frames.convert(pixels) ?? picture!;

      expect(picture.bytes).toEqual(whole(pixels));

      // Some pictures stay with a slow reader, as in a pipe that is full.
      if (random() < 0.3) picture.readers++;
      pixels = edited(pixels, random);
    }
  });

  test('a frame without a difference gives none', () => {
    const frames = yuvFrames(size.width, size.height);
    const pixels = randomPixels(size.width * size.height, seededRandom(3));

    expect(frames.convert(pixels.slice())).toBeDefined();
    expect(frames.convert(pixels.slice())).toBeUndefined();
  });

  test('a picture that is being read keeps its bytes', () => {
    const frames = yuvFrames(size.width, size.height);
    const random = seededRandom(4);
    const first = frames.convert(randomPixels(768, random))!;
    first.readers++;
    const bytes = first.bytes.slice();
    frames.convert(randomPixels(768, random));

    expect(first.bytes).toEqual(bytes);
  });

  test('two buffers serve a reader that is one picture behind', () => {
    const frames = yuvFrames(size.width, size.height);
    const random = seededRandom(5);
    const seen = new Set<Uint8Array>();
    let behind = frames.convert(randomPixels(768, random))!;
    for (let frame = 0; frame < 20; frame++) {
      behind.readers++;
      const next = frames.convert(randomPixels(768, random))!;
      behind.readers--;
      seen.add(next.bytes);
      behind = next;
    }

    expect(seen.size).toBe(2);
  });
});

function whole(pixels: Int32Array): Uint8Array {
  const yuv = new Uint8Array(yuv420Size(size.width, size.height));
  convertRowPairs(pixels, yuv, size, [0, size.height / 2]);
  return yuv;
}

/** Changes one pixel in a few places, at times in none. */
function edited(pixels: Int32Array, random: () => number): Int32Array {
  const next = pixels.slice();
  const edits = Math.floor(random() * 4);
  for (let edit = 0; edit < edits; edit++) {
    next[Math.floor(random() * next.length)]! ^= 1 << Math.floor(random() * 24);
  }
  return next;
}
