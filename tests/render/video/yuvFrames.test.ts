import {describe, expect, test} from 'vitest';
import {convertYuv420, yuv420Size} from '../../../src/render/video/yuv420.ts';
import {yuvFrames} from '../../../src/render/video/yuvFrames.ts';
import {Region} from '../../../src/stage/index.ts';
import {randomPixels, seededRandom} from '../helpers/random.ts';

/** Some tiles of a region wide and high, the last ones cut. */
const size = {width: 72, height: 50};
const pixelCount = size.width * size.height;

describe('a series of frames', () => {
  test('gives what converting each frame whole gives', () => {
    const random = seededRandom(2);
    const frames = yuvFrames(size.width, size.height);
    const pixels = randomPixels(size.width * size.height, random);
    let picture = frames.convert(pixels, all())!;
    for (let frame = 0; frame < 200; frame++) {
      picture = frames.convert(pixels, edit(pixels, random)) ?? picture;

      expect(picture.bytes).toEqual(whole(pixels));

      // Some pictures stay with a slow reader, as in a pipe that is full.
      if (random() < 0.3) picture.readers++;
    }
  });

  test('a frame without a difference gives none', () => {
    const frames = yuvFrames(size.width, size.height);
    const pixels = randomPixels(size.width * size.height, seededRandom(3));

    expect(frames.convert(pixels, all())).toBeDefined();
    expect(
      frames.convert(pixels, new Region(size.width, size.height)),
    ).toBeUndefined();
  });

  test('a picture that is being read keeps its bytes', () => {
    const frames = yuvFrames(size.width, size.height);
    const random = seededRandom(4);
    const first = frames.convert(randomPixels(pixelCount, random), all())!;
    first.readers++;
    const bytes = first.bytes.slice();
    frames.convert(randomPixels(pixelCount, random), all());

    expect(first.bytes).toEqual(bytes);
  });

  test('two buffers serve a reader that is one picture behind', () => {
    const frames = yuvFrames(size.width, size.height);
    const random = seededRandom(5);
    const seen = new Set<Uint8Array>();
    let behind = frames.convert(randomPixels(pixelCount, random), all())!;
    for (let frame = 0; frame < 20; frame++) {
      behind.readers++;
      const next = frames.convert(randomPixels(pixelCount, random), all())!;
      behind.readers--;
      seen.add(next.bytes);
      behind = next;
    }

    expect(seen.size).toBe(2);
  });
});

function all(): Region {
  return Region.whole(size.width, size.height);
}

function whole(pixels: Int32Array): Uint8Array {
  const yuv = new Uint8Array(yuv420Size(size.width, size.height));
  convertYuv420(pixels, yuv, size, {x: 0, y: 0, ...size});
  return yuv;
}

/** Changes one pixel in a few places, at times in none; gives where. */
function edit(pixels: Int32Array, random: () => number): Region {
  const changed = new Region(size.width, size.height);
  const edits = Math.floor(random() * 4);
  for (let edit = 0; edit < edits; edit++) {
    const at = Math.floor(random() * pixels.length);
    pixels[at]! ^= 1 << Math.floor(random() * 24);
    const [left, top] = [at % size.width, Math.floor(at / size.width)];
    changed.add({left, top, right: left + 1, bottom: top + 1});
  }
  return changed;
}
