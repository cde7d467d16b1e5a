import {describe, expect, test} from 'vitest';
import {
  type Box,
  boxAround,
  center,
  grown,
  moved,
  overlap,
  type Point,
  pointAt,
  stretchInside,
  union,
} from '../src/box.ts';
import {seededRandom} from './network/randomNetwork.ts';

const random = seededRandom(11);
const within = (reach: number) => Math.floor(random() * reach);
const cells = 12;

/** Boxes and points on a coarse grid often touch, align and degenerate. */
function randomBox(): Box {
  const [left, top] = [within(cells), within(cells)];
  return {
    left,
    top,
    right: left + 1 + within(cells - left),
    bottom: top + 1 + within(cells - top),
  };
}

const boxes = Array.from({length: 400}, randomBox);
const pairs = boxes.map((box, index) => [box, boxes.at(-index)!] as const);

describe('a clipped segment', () => {
  const samples = 1000;
  const cases = Array.from({length: 3000}, () => {
    const [start, end]: [Point, Point] = [
      [within(cells + 1), within(cells + 1)],
      [within(cells + 1), within(cells + 1)],
    ];
    return {start, end, box: randomBox()};
  });

  function sharesInside(start: Point, end: Point, box: Box): number[] {
    return Array.from({length: samples}, (_, i) => (i + 0.5) / samples).filter(
      share => {
        const x = start[0] + (end[0] - start[0]) * share;
        const y = start[1] + (end[1] - start[1]) * share;
        return x > box.left && x < box.right && y > box.top && y < box.bottom;
      },
    );
  }

  test('holds every point of the segment that lies in the box, and starts and ends beside them', () => {
    const wrong = cases.filter(({start, end, box}) => {
      const inside = sharesInside(start, end, box);
      if (inside.length === 0) return false;
      const [enter, leave] = stretchInside(start, end, box) ?? [NaN, NaN];
      const apart = Math.max(
        Math.abs(enter - inside[0]!),
        Math.abs(leave - inside.at(-1)!),
      );
      return !(apart < 1 / samples);
    });

    expect(wrong).toEqual([]);
  });

  test('is nothing when no point lies in the box or on its border', () => {
    const beside = cases.filter(
      ({start, end, box}) =>
        sharesInside(start, end, grown(box, 1e-9)).length === 0,
    );
    const found = beside.filter(({start, end, box}) =>
      stretchInside(start, end, box),
    );

    expect(beside.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test('is nothing when the segment only touches a corner', () => {
    const box = {left: 0, top: 0, right: 2, bottom: 2};

    expect(stretchInside([-1, 1], [1, -1], box)).toBeUndefined();
  });

  test('is the whole segment when both ends are inside', () => {
    const box = {left: 0, top: 0, right: 2, bottom: 2};

    expect(stretchInside([0.5, 1], [1.5, 0.5], box)).toEqual([0, 1]);
  });
});

describe('two boxes overlap', () => {
  test('exactly when they share a cell of the grid that they are drawn on', () => {
    for (const [one, other] of pairs) {
      expect(overlap(one, other)).toBe(sharedCells(one, other) > 0);
    }
  });

  test('in either order', () => {
    for (const [one, other] of pairs) {
      expect(overlap(one, other)).toBe(overlap(other, one));
    }
  });
});

describe('the union', () => {
  test('holds every box and touches some box on every side', () => {
    for (const [one, other] of pairs) {
      const all = union([one, other])!;

      for (const side of ['left', 'top'] as const) {
        expect(all[side]).toBeLessThanOrEqual(one[side]);
        expect(all[side]).toBeLessThanOrEqual(other[side]);
        expect([one[side], other[side]]).toContain(all[side]);
      }
      for (const side of ['right', 'bottom'] as const) {
        expect(all[side]).toBeGreaterThanOrEqual(one[side]);
        expect(all[side]).toBeGreaterThanOrEqual(other[side]);
        expect([one[side], other[side]]).toContain(all[side]);
      }
    }
  });

  test('of no boxes is nothing', () => {
    expect(union([])).toBeUndefined();
  });
});

test('a box around a point has its size and its centre', () => {
  const box = boxAround([3, -4], 10, 6);

  expect(box).toEqual({left: -2, top: -7, right: 8, bottom: -1});
  expect(center(box)).toEqual([3, -4]);
});

test('a grown box keeps its centre and a moved one its size', () => {
  const box = {left: 1, top: 2, right: 5, bottom: 4};

  expect(grown(box, 3)).toEqual({left: -2, top: -1, right: 8, bottom: 7});
  expect(moved(box, 10, -1)).toEqual({left: 11, top: 1, right: 15, bottom: 3});
});

test('shares of a segment begin at its start and end at its end', () => {
  expect(pointAt([1, 2], [5, -6], 0)).toEqual([1, 2]);
  expect(pointAt([1, 2], [5, -6], 0.25)).toEqual([2, 0]);
  expect(pointAt([1, 2], [5, -6], 1)).toEqual([5, -6]);
});

/** How many of the grid's cells lie in both boxes. */
function sharedCells(one: Box, other: Box): number {
  const places = Array.from({length: 2 * cells}, (_, at) => at);
  return places.flatMap(x =>
    places.filter(y => holdsCell(one, x, y) && holdsCell(other, x, y)),
  ).length;
}

function holdsCell(box: Box, x: number, y: number): boolean {
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}
