import {describe, expect, test} from 'vitest';
import {depth, grown, stretchInside} from '../../src/box.ts';
import {LABEL_PADDING} from '../../src/components/map/plan/labelRests.ts';
import {stroke} from '../../src/theme.ts';
import {drawnMap} from '../components/mapParts.ts';
import {gridNetwork} from './gridNetwork.ts';
import {gridRecipes, recipeText} from './recipe.ts';
import {endsOf} from '../../src/network/mapIds.ts';

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

  test('has no line under the value of a node that is alone in its column, nor its light when it is lit', () => {
    const {layout, description, values} = drawnMap(gridNetwork(recipe), 'map');
    const alone = description.sketch.columns.flatMap(({ids}) =>
      ids.length === 1 ? ids : [],
    );
    const under = values
      .filter(({name}) => alone.includes(name.replace('value ', '')))
      .flatMap(({name, box}) =>
        [...layout.edges]
          .filter(([id]) => endsOf(id).some(end => name === `value ${end}`))
          .filter(([, {start, end}]) => {
            return stretchInside(start, end, grown(box, stroke.glow / 4));
          })
          .map(([id]) => `${id} under ${name}`),
      );

    expect(under).toEqual([]);
  });
});
