import {describe, expect, test} from 'vitest';
import {
  type Box,
  boxAround,
  center,
  overlap,
  type Point,
} from '../../../../src/box.ts';
import {
  type Label,
  restAmong,
  settleLabels,
} from '../../../../src/components/map/plan/labelRests.ts';
import type {PlacedEdge} from '../../../../src/components/map/plan/mapLayout.ts';

function edge(start: Point, end: Point): PlacedEdge {
  return {start, end, crowded: false};
}

function label(id: string, width = 40, height = 20, beside = false): Label {
  return {id, size: [width, height], beside};
}

/** The share of an edge at which the middle of a box is; NaN away from the edge. */
function shareOn({start, end}: PlacedEdge, box: Box): number {
  const [x, y] = center(box);
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const away = Math.abs((x - start[0]) * dy - (y - start[1]) * dx);
  if (away / Math.hypot(dx, dy) > 1e-6) return Number.NaN;
  return ((x - start[0]) * dx + (y - start[1]) * dy) / (dx ** 2 + dy ** 2);
}

const level = edge([0, 0], [1000, 0]);
const rising = edge([0, 0], [1000, 400]);

describe('A label alone at its edge', () => {
  test('stands in the middle of a level one', () => {
    const {boxes, crowded} = settleLabels(
      [label('w')],
      new Map([['w', level]]),
      [],
    );

    expect(boxes.get('w')).toEqual(boxAround([500, 0], 40, 20));
    expect(crowded.size).toBe(0);
  });

  test('stands near the source of one that rises, away from where edges cross', () => {
    const {boxes} = settleLabels([label('w')], new Map([['w', rising]]), []);
    const share = shareOn(rising, boxes.get('w')!);

    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.35);
  });
});

describe.each([
  ['level', level],
  ['rising', rising],
])('Whatever stands at a %s edge, its label', (_, own) => {
  /** Where it comes to stand when a stretch of the edge is taken. */
  const besides = (from: number, to: number) => {
    const [x0, x1] = [from, to].map(share => own.end[0] * share);
    const obstacle = {left: x0!, right: x1!, top: -500, bottom: 900};
    const {boxes, crowded} = settleLabels([label('w')], new Map([['w', own]]), [
      obstacle,
    ]);
    return {box: boxes.get('w')!, obstacle, crowded};
  };

  test.each([
    [0, 0.2],
    [0.2, 0.4],
    [0.4, 0.6],
    [0.2, 0.55],
    [0, 0.6],
  ])('keeps to the edge and free of what takes %d to %d of it', (from, to) => {
    const {box, obstacle, crowded} = besides(from, to);
    const share = shareOn(own, box);

    expect(overlap(box, obstacle)).toBe(false);
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.8);
    expect(crowded.size).toBe(0);
  });

  test('is crowded where all of it is taken, and stays on its edge', () => {
    const {box, crowded} = besides(-1, 2);

    expect([...crowded]).toEqual(['w']);
    expect(shareOn(own, box)).toBeGreaterThan(0.2);
    expect(shareOn(own, box)).toBeLessThan(0.8);
  });
});

test('Labels at edges that cross stand apart, and on no other edge', () => {
  const edges = new Map([
    ['down', edge([0, 0], [1000, 400])],
    ['up', edge([0, 400], [1000, 0])],
    ['level', edge([0, 200], [1000, 200])],
  ]);
  const {boxes, crowded} = settleLabels(
    [...edges.keys()].map(id => label(id)),
    edges,
    [],
  );
  const all = [...boxes];

  expect(crowded.size).toBe(0);
  for (const [one, box] of all) {
    for (const [other, another] of all) {
      if (one === other) continue;
      expect(overlap(box, another)).toBe(false);
      expect(Math.abs(center(box)[1] - center(another)[1])).toBeGreaterThan(0);
    }
  }
});

test('A label that is settled stays, and those that come later make room', () => {
  const edges = new Map([
    ['first', edge([0, 0], [1000, 0])],
    ['later', edge([0, 10], [1000, 10])],
  ]);
  const before = settleLabels([label('first')], edges, []);
  const after = settleLabels([label('later')], edges, [], before);

  expect(after.boxes.get('first')).toEqual(before.boxes.get('first'));
  expect(overlap(after.boxes.get('later')!, before.boxes.get('first')!)).toBe(
    false,
  );
});

describe('A label beside a steep edge', () => {
  const steep = edge([0, 0], [60, 120]);
  const {boxes} = settleLabels(
    [label('b', 50, 20, true)],
    new Map([['b', steep]]),
    // The edge itself is taken.
    [boxAround([30, 60], 4, 130)],
  );
  const box = boxes.get('b')!;

  test('touches its line with a corner at most', () => {
    const [x, y] = center(box);
    // Where the line is at the top, the middle and the bottom of the label.
    for (const at of [y - 10, y, y + 10]) {
      const line = at / 2;
      expect(line <= box.left + 1e-9 || line >= box.right - 1e-9).toBe(true);
    }
    // And is as near as that allows.
    expect(Math.abs(x - y / 2)).toBeCloseTo(25 + 5, 9);
  });
});

describe('A label in focus', () => {
  const own = boxAround([500, 0], 40, 20);
  const symbol = label('w', 24, 20);
  const rest = (...obstacles: readonly Box[]) =>
    restAmong(level, own, symbol, obstacles);

  test('has its own place where nothing is in the way', () => {
    expect(rest()).toEqual({label: own});
    expect(rest(boxAround([500, 300], 40, 20))).toEqual({label: own});
  });

  test('gives way along its edge, with its value, as little as it has to', () => {
    const found = rest(boxAround([500, 0], 40, 20));

    expect(found.bare).toBeUndefined();
    expect(shareOn(level, found.label!)).toBeCloseTo(0.5 - 0.04, 9);
    expect(found.label!.right - found.label!.left).toBe(40);
  });

  test('leaves its value out where there is room for its symbol only', () => {
    const left = {left: -100, right: 480, top: -50, bottom: 50};
    const right = {left: 520, right: 1100, top: -50, bottom: 50};
    const narrow = {...left, right: 500 - 11};
    const found = rest(narrow, {...right, left: 500 + 11});

    expect(found.bare).toBe(true);
    expect(found.label).toEqual(boxAround([500, 0], 24, 20));
    expect(rest(left, right)).toEqual({label: own});
  });

  test('stays where it is when no place is better', () => {
    const everywhere = {left: -9e3, right: 9e3, top: -900, bottom: 900};
    const same = label('w', 40, 20);

    expect(restAmong(level, own, same, [everywhere])).toEqual({label: own});
  });

  test('has the place that covers least where every one covers something', () => {
    const dense = {left: -100, right: 300, top: -50, bottom: 50};
    const rest = restAmong(level, boxAround([100, 0], 40, 20), label('w'), [
      dense,
      {left: 304, right: 1100, top: -3, bottom: 50},
    ]);

    expect(rest.label!.left).toBeGreaterThan(200);
  });
});
