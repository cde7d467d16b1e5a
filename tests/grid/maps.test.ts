import {describe, expect, test} from 'vitest';
import {depth, grown} from '../../src/box.ts';
import {LABEL_PADDING} from '../../src/components/labelRests.ts';
import {drawnMap} from '../components/mapParts.ts';
import {gridNetwork} from './gridNetwork.ts';
import {gridRecipes, recipeText} from './recipe.ts';

describe.each(
  gridRecipes()
    .filter(({seed}) => seed % 3 === 1)
    .map(recipe => ({title: recipeText(recipe), recipe})),
)('The map of $title', ({recipe}) => {
  test('shows no label of what is spoken of over a node or a value', () => {
    const {layout, nodes, values} = drawnMap(gridNetwork(recipe), 'map');
    const covering = [...layout.edges].flatMap(([id, {label}]) =>
      [...nodes, ...values]
        .filter(
          ({box}) => label && depth(grown(label, -LABEL_PADDING), box) > 2,
        )
        .map(({name}) => `${id} on ${name}`),
    );

    expect(covering).toEqual([]);
  });
});
