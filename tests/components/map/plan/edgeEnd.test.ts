import {expect, test} from 'vitest';
import {endBetween} from '../../../../src/components/map/plan/edgeEnd.ts';

test('An edge that turns while its node shrinks ends on the border of the node all the way', () => {
  // To the right of a node of 40, then below it, and it is of 20.
  const from = {node: [0, 0], end: [40, 0]} as const;
  const to = {node: [100, 50], end: [100, 70]} as const;
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const [x, y] = endBetween(from, to, share);
    const away = Math.hypot(x - 100 * share, y - 50 * share);

    expect(away).toBeCloseTo(40 - 20 * share);
  }
  expect(endBetween(from, to, 0)).toEqual(from.end);
  expect(endBetween(from, to, 1)).toEqual(to.end);
});

test('An edge of a node that is larger for a while ends farther out', () => {
  const from = {node: [0, 0], end: [40, 0]} as const;

  expect(endBetween(from, from, 0, 1.5)).toEqual([60, 0]);
});

test('An edge that goes into a gap ends on the straight way', () => {
  const from = {node: undefined, end: [40, 0]} as const;

  expect(endBetween(from, {...from, end: [0, 40]}, 0.5)).toEqual([20, 20]);
});
