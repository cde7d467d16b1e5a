import {expect, test} from 'vitest';
import {gridNetwork} from './gridNetwork.ts';
import {gridFigures, gridLook, playNetwork} from './playNetwork.ts';
import {gridRecipes} from './recipe.ts';

/** Where a place is hard to find, and a network of the grid that shows it, by its seed. */
const hard: readonly (readonly [string, string, number])[] = [
  ['the label of a weight whose number gets longer when it is nudged', '14', 5],
  ['a token before a node that is lifted', '13', 37],
  ['a token beside a value that gets longer', '14', 80],
  ['powers of ten that get longer when they are nudged', '13', 61],
  ['symbols of layers with two digits, which neurons open into', '01', 50],
  ['edges of nodes that shrink to where they are in a deeper map', '16', 59],
  ['words between layers, and symbols of two digits', '16', 44],
];

test.each(hard)(
  'Nothing is out of place around %s: figure %s of network %i',
  {timeout: 60_000},
  async (_, id, seed) => {
    const faults = await playNetwork(
      gridNetwork(gridRecipes()[seed - 1]!),
      gridFigures.filter(figure => figure.id === id),
      gridLook(seed),
    );

    expect(faults.filter(({kind}) => kind !== 'reading')).toEqual([]);
  },
);
