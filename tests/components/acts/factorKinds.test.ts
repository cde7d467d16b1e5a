import {describe, expect, test} from 'vitest';
import {
  factorKinds,
  placesOf,
} from '../../../src/components/acts/factorKinds.ts';
import {derive} from '../../../src/math/derivation.ts';
import {termsWithin} from '../../../src/math/term/walk.ts';
import {computationMap} from '../../../src/network/map.ts';
import {lastLayer, type Network} from '../../../src/network/network.ts';
import {fullyDrawn, sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {isEdge} from '../../../src/network/mapIds.ts';

const cases = [...fullyDrawn].flatMap(([name, network]) =>
  [lastLayer(network), lastLayer(network) - 1].map(
    layer => [name, layer, network] as const,
  ),
);

describe.each(cases)(
  'the kinds of factors of %s, layer %i',
  (_, layer, net) => {
    const gathering = derive(net).layer(layer).gather();
    const kinds = factorKinds(gathering);

    test('have every derivative and every δ of the equations in one kind and one column', () => {
      const {stack} = gathering.step;
      const factors = stack.before
        .flatMap(({right}) => [...termsWithin(right)])
        .filter(({kind}) => kind === 'partial' || kind === 'variable')
        .map(({id}) => id);
      const found = kinds.flatMap(({columns}) => columns.flat());

      expect(found.filter(id => factors.includes(id)).sort()).toEqual(
        factors.sort(),
      );
    });

    test('have as many columns as W', () => {
      expect(new Set(kinds.map(({columns}) => columns.length))).toEqual(
        new Set([net.layers[layer - 1]]),
      );
    });

    test('speak of nodes and edges of the map', () => {
      const known = idsOf(net);
      const places = kinds.flatMap(kind => kind.places);

      expect(places.length).toBeGreaterThan(0);
      expect(places.filter(place => !known.has(place))).toEqual([]);
    });

    test('differ in outline', () => {
      const styles = kinds.map(({style}) => style);
      expect(new Set(styles).size).toBe(styles.length);
    });
  },
);

test('the left side of a layer’s equations speaks of its weights', () => {
  const network = sampleNetworks.get('default')!;
  const {left} = derive(network).outputLayer.gather();

  expect(placesOf(left).filter(isEdge).sort()).toEqual([
    'a1-1>z2-1',
    'a1-1>z2-2',
    'a1-2>z2-1',
    'a1-2>z2-2',
  ]);
});

test('what dots stand for is spoken of too', () => {
  const network = sampleNetworks.get('4-4-4-4-3-softmax')!;
  for (const layer of [3, 4]) {
    const [full, brief] = [derive(network), derive(network, 3)].map(
      derivation => {
        const {incoming, local} = derivation.layer(layer).gather();
        return [incoming, local].map(grid => placesOf(grid).toSorted());
      },
    );

    expect(brief).toEqual(full);
  }
});

function idsOf(network: Network): ReadonlySet<string> {
  const {nodes, edges} = computationMap(network);
  return new Set([...nodes, ...edges].map(({id}) => id));
}
