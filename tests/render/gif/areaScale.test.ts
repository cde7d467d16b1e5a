import {describe, expect, test} from 'vitest';
import {areaScale} from '../../../src/render/gif/areaScale.ts';
import {downscale, type Colours} from '../../../src/render/gif/downscale.ts';
import {chooseScaler, type Scaler} from '../../../src/render/gif/scaler.ts';
import {randomPixels, seededRandom} from '../helpers/random.ts';

const random = seededRandom(5);

describe('a picture made smaller by area', () => {
  test.each([
    [
      {width: 12, height: 8},
      {width: 5, height: 3},
    ],
    [
      {width: 9, height: 7},
      {width: 8, height: 6},
    ],
    [
      {width: 16, height: 4},
      {width: 7, height: 4},
    ],
    [
      {width: 10, height: 10},
      {width: 1, height: 1},
    ],
  ])('%j to %j is the box mean of the picture blown up', (from, to) => {
    const pixels = randomPixels(from.width * from.height, random);
    const blown = blowUp(pixels, from, to);
    const scaled = scale(areaScale(from, to), pixels);

    const expected = boxMeans(blown, from, to);
    expect([...scaled]).toEqual([...expected]);
  });

  test('by a whole factor is what the fast way gives', () => {
    const from = {width: 24, height: 12};
    const to = {width: 8, height: 4};
    const pixels = randomPixels(24 * 12, random);
    const fast = new Int32Array(8 * 4);
    downscale(pixels, from, fast, {factor: 3, ...to}, {x: 0, y: 0, ...to});

    expect([...scale(areaScale(from, to), pixels)]).toEqual([...fast]);
    expect([...scale(chooseScaler(from, 8), pixels)]).toEqual([...fast]);
  });

  test.each([
    {from: {width: 10, height: 10}, to: {width: 4, height: 4}},
    {from: {width: 41, height: 23}, to: {width: 21, height: 12}},
  ])('$from to $to knows how far a change reaches', ({from, to}) => {
    for (const scaler of [areaScale(from, to), chooseScaler(from, to.width)]) {
      const pixels = randomPixels(from.width * from.height, random);
      const target = scale(scaler, pixels);
      for (let i = 0; i < 50; i++) {
        const x = Math.floor(random() * from.width);
        const y = Math.floor(random() * from.height);
        pixels[y * from.width + x] = Math.floor(random() * 2 ** 24);
        const area = scaler.reach({x, y, width: 1, height: 1});
        scaler.scale(pixels, target, area);

        expect([...target]).toEqual([...scale(scaler, pixels)]);
        expect(area.width * area.height).toBeLessThanOrEqual(4);
      }
    }
  });
});

describe('the width of a GIF', () => {
  const source = {width: 1920, height: 1080};

  test.each([
    [undefined, 960, 540],
    [480, 480, 270],
    [800, 800, 450],
    [1000, 1000, 563],
    [4000, 1920, 1080],
  ])('wished to be %s is %i × %i', (wished, width, height) => {
    expect(chooseScaler(source, wished)).toMatchObject({width, height});
  });
});

function scale(scaler: Scaler, pixels: Int32Array): Colours {
  const target = new Int32Array(scaler.width * scaler.height);
  const {width, height} = scaler;
  scaler.scale(pixels, target, {x: 0, y: 0, width, height});
  return target;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Every pixel as a block as large as the target: boxes then fall on pixels. */
function blowUp(pixels: Int32Array, from: Size, to: Size): Int32Array {
  const stride = from.width * to.width;
  return Int32Array.from({length: stride * from.height * to.height}, (_, i) => {
    const x = Math.floor((i % stride) / to.width);
    const y = Math.floor(Math.floor(i / stride) / to.height);
    return pixels[y * from.width + x]!;
  });
}

/** Means of boxes as large as the source, written out plainly. */
function boxMeans(blown: Int32Array, from: Size, to: Size): Int32Array {
  const stride = from.width * to.width;
  return Int32Array.from({length: to.width * to.height}, (_, box) => {
    const left = (box % to.width) * from.width;
    const top = Math.floor(box / to.width) * from.height;
    const sums = [0, 0, 0];
    for (let y = top; y < top + from.height; y++) {
      for (let x = left; x < left + from.width; x++) {
        const pixel = blown[y * stride + x]!;
        sums.forEach((_, i) => (sums[i]! += (pixel >>> (i * 8)) & 255));
      }
    }
    const [r, g, b] = sums.map(sum =>
      Math.round(sum / (from.width * from.height)),
    );
    return r! | (g! << 8) | (b! << 16);
  });
}
