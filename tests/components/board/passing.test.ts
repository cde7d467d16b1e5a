import {expect, test} from 'vitest';
import {boxAround, type Point} from '../../../src/box.ts';
import {phasesOf, type Way} from '../../../src/components/board/passing.ts';

/** An equation of 400 × 100 pixels between two places. */
function way(from: Point, to: Point): Way {
  return {from: boxAround(from, 400, 100), to: boxAround(to, 400, 100)};
}

/** The order in which equations set off. */
function order(...ways: readonly Way[]): readonly number[] {
  return phasesOf(ways).map(({from}) => from);
}

test('Equations that keep clear of each other travel together', () => {
  const ways = [way([0, 0], [0, 100]), way([0, 150], [0, 250])];
  expect(phasesOf(ways)).toEqual([
    {from: 0, to: 1},
    {from: 0, to: 1},
  ]);
});

test('An equation waits until another one has made room', () => {
  const [down, into] = [way([0, 0], [0, 150]), way([450, 0], [0, 0])];
  const [first, second] = order(down, into);
  expect(first).toBe(0);
  expect(second).toBeGreaterThan(0);
});

test('The one that makes room goes first, whichever is written first', () => {
  const [into, down] = order(way([450, 0], [0, 0]), way([0, 0], [0, 150]));
  expect(down).toBe(0);
  expect(into).toBeGreaterThan(0);
});

test('What covers another one at an end of the move is no reason to wait', () => {
  const ways = [way([0, 0], [0, 0]), way([0, 50], [0, 50])];
  expect(order(...ways)).toEqual([0, 0]);
});
