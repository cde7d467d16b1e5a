import {describe, expect, test} from 'vitest';
import {downscale, planDownscale} from '../../../src/render/gif/downscale.ts';
import {randomPixels, seededRandom} from '../helpers/random.ts';

describe('the reduction', () => {
  test.each([
    {from: [1920, 1080], to: [960, 540], factor: 2},
    {from: [3840, 2160], to: [960, 540], factor: 4},
    {from: [1280, 720], to: [640, 360], factor: 2},
    {from: [854, 480], to: [854, 480], factor: 1},
    {from: [961, 541], to: [481, 271], factor: 2},
  ])('$from becomes $to', ({from, to, factor}) => {
    const [width, height] = to;

    expect(planDownscale(from[0]!, from[1]!, 960)).toEqual({
      factor,
      width,
      height,
    });
  });

  test.each([
    {width: 40, height: 20, widest: 20},
    {width: 41, height: 23, widest: 21},
    {width: 64, height: 64, widest: 4},
    {width: 30, height: 10, widest: 30},
  ])('$width×$height to $widest is the mean of each box', settings => {
    const {width, height, widest} = settings;
    const pixels = randomPixels(width * height, seededRandom(width));
    const scale = planDownscale(width, height, widest);
    const target = new Int32Array(scale.width * scale.height);
    downscale(pixels, settings, target, scale, {x: 0, y: 0, ...scale});

    target.forEach((colour, i) => {
      const box = boxAt(pixels, settings, scale.factor, i);
      [0, 8, 16].forEach(shift => {
        const sum = box.reduce((total, p) => total + ((p >>> shift) & 255), 0);

        expect((colour >>> shift) & 255).toBe(Math.round(sum / box.length));
      });

      expect(colour >>> 24).toBe(0);
    });
  });
});

/** The source pixels behind one target pixel. */
function boxAt(
  pixels: Int32Array,
  {width, height}: {width: number; height: number},
  factor: number,
  position: number,
): number[] {
  const columns = Math.ceil(width / factor);
  const left = (position % columns) * factor;
  const top = Math.floor(position / columns) * factor;
  return [...pixels].filter((_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const inside = x >= left && x < left + factor;
    return inside && y >= top && y < top + factor && y < height;
  });
}
