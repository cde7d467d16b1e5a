import {expect, test} from 'vitest';
import {inTurn, ratioInTurn} from '../../bench/inTurn.ts';
import {median} from '../../bench/table.ts';

test('Ways are measured in turn, every other round backwards', async () => {
  const order: string[] = [];
  const way = (name: string) => async () => order.push(name);
  const told: string[] = [];

  const results = await inTurn(
    {a: way('a'), b: way('b'), c: way('c')},
    3,
    (name, round) => told.push(`${name}${round}`),
  );

  expect(order.join('')).toBe('abccbaabc');
  expect(told.join(' ')).toBe('a1 b1 c1 c2 b2 a2 a3 b3 c3');
  expect(results('a')).toEqual([1, 6, 7]);
  expect(results('c')).toEqual([3, 4, 9]);
});

test('A ratio compares what was measured side by side', () => {
  // The machine was ten times as slow in one round.
  expect(ratioInTurn([2, 20, 2], [1, 10, 1])).toBe(2);
});

test('The median lies in the middle, between two of an even count', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
});
