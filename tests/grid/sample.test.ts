import {describe, expect, test} from 'vitest';
import {isWhole} from '../helpers/isWhole.ts';
import {gridNetwork} from './gridNetwork.ts';
import {gridFigures, gridLook, isFailure, playNetwork} from './playNetwork.ts';
import {gridRecipes, isWithinLimits, recipeText} from './recipe.ts';

const recipes = gridRecipes();
/** Coprime to the size of the grid: figures take networks of every kind in turn. */
const STRIDE = 17;

/**
 * Every second figure with a network of the grid; `npm run test:whole` plays each with
 * one, and tests/scenes/networks.test.ts with samples. `npm run test:networks` plays every
 * figure of every network, or of those whose seeds it is given.
 */
describe.each(
  gridFigures
    .map((figure, at) => ({
      figure,
      recipe: recipes[(at * STRIDE) % recipes.length]!,
    }))
    .filter((_, at) => isWhole || at % 2 === 0),
)('Figure $figure.id', ({figure, recipe}) => {
  test(`plays a network of any shape and numbers: ${recipeText(recipe)}`, async () => {
    const faults = await playNetwork(
      gridNetwork(recipe),
      [figure],
      gridLook(recipe.seed),
    );
    const failures = faults.filter(fault =>
      isFailure(fault, isWithinLimits(recipe)),
    );

    expect(failures).toEqual([]);
  });
});

describe('The grid', () => {
  test('has each kind of numbers, activation and loss within the limits and beyond', () => {
    for (const within of [true, false]) {
      const some = recipes.filter(recipe => isWithinLimits(recipe) === within);

      expect(new Set(some.map(({numbers}) => numbers)).size).toBe(5);
      expect(new Set(some.map(({loss}) => loss)).size).toBe(4);
      expect(new Set(some.flatMap(({activations}) => activations)).size).toBe(
        10,
      );
    }
  });

  test('is the same each time', () => {
    expect(gridNetwork(recipes[20]!)).toEqual(gridNetwork(gridRecipes()[20]!));
  });
});
