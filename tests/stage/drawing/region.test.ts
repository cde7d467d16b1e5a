import {describe, expect, test} from 'vitest';
import {Region} from '../../../src/stage/drawing/region.ts';
import type {Rectangle} from '../../../src/stage/layout/rectangle.ts';
import {seededRandom} from '../../render/helpers/random.ts';

/** Neither side is a whole number of tiles. */
const [width, height] = [200, 110];

/** Every pixel of rectangles, and how often each is in one. */
function pixelCounts(rectangles: readonly Rectangle[]): Uint8Array {
  const counts = new Uint8Array(width * height);
  for (const {x, y, width: across, height: down} of rectangles) {
    for (let row = y; row < y + down; row++) {
      for (let at = row * width + x; at < row * width + x + across; at++) {
        counts[at]!++;
      }
    }
  }
  return counts;
}

function randomBox(random: () => number) {
  const [left, top] = [random() * 260 - 30, random() * 150 - 20];
  return {
    left,
    top,
    right: left + random() * 60,
    bottom: top + random() * 60,
  };
}

type Box = ReturnType<typeof randomBox>;

function reaches({left, top, right, bottom}: Box, x: number, y: number) {
  return left < x + 1 && right > x && top < y + 1 && bottom > y;
}

describe('A region', () => {
  test('holds every pixel that its boxes reach into, each in one rectangle', () => {
    const random = seededRandom(1);
    for (let round = 0; round < 60; round++) {
      const region = new Region(width, height);
      const boxes = Array.from({length: round % 5}, () => randomBox(random));
      for (const box of boxes) region.add(box);
      const counts = pixelCounts(region.rectangles());

      const missed = counts.findIndex((count, at) => {
        const [x, y] = [at % width, Math.floor(at / width)];
        return count === 0 && boxes.some(box => reaches(box, x, y));
      });

      expect(Math.max(...counts)).toBeLessThanOrEqual(1);
      expect(missed).toBe(-1);
      expect(region.isEmpty).toBe(counts.every(count => count === 0));
    }
  });

  test('grows by less than a tile around a box', () => {
    const region = new Region(width, height);
    region.add({left: 70.5, top: 40, right: 71, bottom: 41});

    expect(region.rectangles()).toEqual([
      {x: 64, y: 32, width: 32, height: 32},
    ]);
  });

  test.each([
    {left: -200, top: 10, right: -100, bottom: 20},
    {left: 400, top: 10, right: 500, bottom: 20},
    {left: 10, top: -200, right: 20, bottom: -100},
    {left: 10, top: 400, right: 20, bottom: 500},
  ])('holds nothing of a box beside the picture: %j', box => {
    const region = new Region(width, height);
    region.add(box);

    expect(region.isEmpty).toBe(true);
    expect(region.around()).toBeUndefined();
  });

  test('is surrounded by the smallest rectangle around its tiles', () => {
    const region = new Region(width, height);
    region.add({left: 40, top: 5, right: 41, bottom: 6});
    region.add({left: 100, top: 100, right: 101, bottom: 101});

    expect(region.around()).toEqual({x: 32, y: 0, width: 96, height: 110});
  });

  test('ends where the picture ends', () => {
    const region = Region.whole(width, height);

    expect(region.rectangles()).toEqual([{x: 0, y: 0, width, height}]);
  });

  test('is touched by every box that reaches into its pixels', () => {
    const random = seededRandom(2);
    const region = new Region(width, height);
    for (let i = 0; i < 3; i++) region.add(randomBox(random));
    const counts = pixelCounts(region.rectangles());
    const isIn = (box: Box) =>
      counts.some(
        (count, at) =>
          count > 0 && reaches(box, at % width, Math.floor(at / width)),
      );
    const boxes = Array.from({length: 200}, () => randomBox(random));
    const inside = boxes.filter(isIn);

    expect(inside.length).toBeGreaterThan(20);
    expect(inside.every(box => region.touches(box))).toBe(true);
    expect(boxes.every(box => region.touches(box))).toBe(false);
    expect(region.touches({left: 0, top: -9, right: 9, bottom: -1})).toBe(
      false,
    );
  });

  test('takes in another one', () => {
    const [one, other] = [new Region(width, height), new Region(width, height)];
    one.add({left: 0, top: 0, right: 1, bottom: 1});
    other.add({left: 199, top: 109, right: 200, bottom: 110});
    one.addRegion(other);

    expect(one.rectangles()).toEqual([
      {x: 0, y: 0, width: 32, height: 32},
      {x: 192, y: 96, width: 8, height: 14},
    ]);
    expect(other.rectangles()).toHaveLength(1);
  });

  test('is of even places and sides where the picture is', () => {
    const region = new Region(150, 70);
    const random = seededRandom(3);
    for (let i = 0; i < 4; i++) region.add(randomBox(random));

    for (const {x, y, width, height} of region.rectangles()) {
      expect([x % 2, y % 2, width % 2, height % 2]).toEqual([0, 0, 0, 0]);
    }
  });
});
