import {expect, test} from 'vitest';
import {
  aroundValue,
  imageOf,
  meet,
  minus,
  over,
  plus,
  printedRange,
  type Range,
  times,
} from '../../../src/check/readBack/range.ts';

test.each([
  ['3860', 3859.97],
  ['254', 253.5],
  ['0.08217', 0.0821699],
  ['1268', 1267.84],
  ['-4.560e-6', -4.5604e-6],
])('%s may be %d, which is printed so', (text, value) => {
  expect(meet(printedRange(text), aroundValue(value))).toBe(true);
});

test.each([
  ['3860', 3859.4],
  ['2', 2.4],
  ['0.08217', 0.08218],
  ['0.40', 0.41],
])('%s is not %d', (text, value) => {
  expect(meet(printedRange(text), aroundValue(value))).toBe(false);
});

test.each<Range>([
  [0, 3],
  [-3, 0],
  [-1, 1],
  [0, 0],
])(
  'Divided by what may be 0, [%d, %d], anything may come out',
  (least, most) => {
    expect(over([1, 2], [least, most])).toEqual([-Infinity, Infinity]);
  },
);

const ranges: readonly Range[] = [
  [1, 2],
  [-3, -0.5],
  [-1, 4],
  [0, 0.25],
];
const pairs = ranges.flatMap(one => ranges.map(other => [one, other] as const));

/** Some numbers of a range, its ends among them. */
function inside([least, most]: Range): readonly number[] {
  return [0, 0.1, 0.5, 0.9, 1].map(share => least + share * (most - least));
}

test.each([
  ['sum', plus, (x: number, y: number) => x + y],
  ['difference', minus, (x: number, y: number) => x - y],
  ['product', times, (x: number, y: number) => x * y],
  ['quotient', over, (x: number, y: number) => x / y],
] as const)(
  'The %s of two ranges holds that of their numbers, and no more',
  (_, join, of) => {
    for (const [one, other] of pairs) {
      const [least, most] = join(one, other);
      const values = inside(one).flatMap(x => inside(other).map(y => of(x, y)));
      const known = values.filter(Number.isFinite);
      expect(least).toBeLessThanOrEqual(Math.min(...known));
      expect(most).toBeGreaterThanOrEqual(Math.max(...known));
      if (!Number.isFinite(least)) continue;
      expect(least).toBeCloseTo(Math.min(...known), 9);
      expect(most).toBeCloseTo(Math.max(...known), 9);
    }
  },
);

test('The image of a range holds that of its numbers', () => {
  for (const one of ranges) {
    const [least, most] = imageOf(one, Math.tanh);
    expect(least).toBeCloseTo(Math.tanh(one[0]), 9);
    expect(most).toBeCloseTo(Math.tanh(one[1]), 9);
  }
  expect(imageOf([-1, 1], x => x * x)).toEqual([
    expect.closeTo(0, 9),
    expect.closeTo(1, 9),
  ]);
});
