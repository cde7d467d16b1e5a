import {expect, test} from 'vitest';
import {
  lineWidth,
  narrowestCuts,
} from '../../../src/components/type/narrowestCuts.ts';
import {seededRandom} from '../../../src/math/own/seededRandom.ts';

type Lines = Parameters<typeof narrowestCuts>[1];

/** The same by trying all ways. */
function byTrying(cuts: readonly number[], lines: Lines, count: number) {
  return subsets(cuts, count).reduce((one, other) =>
    widest(other, lines) < widest(one, lines) ? other : one,
  );
}

function subsets(items: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) =>
    subsets(items.slice(at + 1), count - 1).map(rest => [item, ...rest]),
  );
}

function widest(cuts: readonly number[], lines: Lines): number {
  return Math.max(
    ...[0, ...cuts].map((begin, at) => lineWidth(begin, cuts[at], lines)),
  );
}

test('The narrowest cuts are those that trying all ways finds', () => {
  const random = seededRandom();
  for (let count = 0; count < 300; count++) {
    const drawn = Array.from({length: 8}, () => 1 + Math.floor(20 * random()));
    const cuts = [...new Set(drawn)].sort((one, other) => one - other);
    const lines = {
      tail: Math.floor(3 * random()),
      indent: Math.floor(4 * random()),
      width: 22,
    };
    for (let most = 1; most <= cuts.length; most++) {
      expect(narrowestCuts(cuts, lines, most)).toEqual(
        byTrying(cuts, lines, most),
      );
    }
  }
});

test('A hundred places to cut are too many to try, and take no time', () => {
  const cuts = Array.from({length: 100}, (_, at) => at + 1);
  const found = narrowestCuts(cuts, {tail: 0, indent: 0, width: 101}, 9);
  expect(widest(found, {tail: 0, indent: 0, width: 101})).toBe(11);
});
