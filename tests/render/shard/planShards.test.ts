import {expect, test} from 'vitest';
import {planShards} from '../../../src/render/shard/planShards.ts';

const figures = [8, 1, 7, 2, 6, 3, 5, 4].map((cost, index) => ({
  id: String(index),
  cost,
}));

test('no shard costs a third more than an even split', () => {
  const loads = planShards(figures, 3).map(ids =>
    ids.reduce((sum, id) => sum + figures[Number(id)]!.cost, 0),
  );

  expect(loads.reduce((sum, load) => sum + load)).toBe(36);
  // Graham's bound for the dearest first: 4/3 of the best split, here 12.
  expect(Math.max(...loads)).toBeLessThan((4 / 3) * 12);
});

test('a figure as dear as all others together has a shard to itself', () => {
  const film = {id: 'film', cost: 36};

  expect(planShards([...figures, film], 2)).toEqual([
    ['film'],
    figures.map(({id}) => id),
  ]);
});

test.each([1, 2, 3, 5, 8, 13])(
  'of %d shards exactly one has each figure, in its order',
  count => {
    const plan = planShards(figures, count);

    expect(plan).toHaveLength(count);
    expect(plan.flat().sort()).toEqual(figures.map(({id}) => id));
    for (const ids of plan) expect(ids).toEqual([...ids].sort());
  },
);

test('the split is the same each time, also of figures that cost the same', () => {
  const alike = ['a', 'b', 'c', 'd'].map(id => ({id, cost: 1}));

  expect(planShards(alike, 2)).toEqual([
    ['a', 'c'],
    ['b', 'd'],
  ]);
});

test('where there are more shards than figures, some are empty', () => {
  expect(planShards([{id: 'a', cost: 1}], 3)).toEqual([['a'], [], []]);
});
