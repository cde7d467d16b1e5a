import {describe, expect, test} from 'vitest';
import {elideMap} from '../../../../src/components/map/plan/mapElision.ts';
import {computationMap} from '../../../../src/network/map.ts';
import {randomNetwork} from '../../../network/randomNetwork.ts';
import {edgeId, parameterEdgeId} from '../../../../src/network/mapIds.ts';

function drawn(depth: number, width: number) {
  const network = randomNetwork({
    seed: depth,
    layers: Array.from({length: depth + 1}, () => width),
    activations: Array.from({length: depth}, () => 'tanh' as const),
    loss: 'half-squared-error',
  });
  return elideMap(network, computationMap(network));
}

describe.each([5, 6, 9, 12])('The map of %d layers of weights', depth => {
  const {edges, nodes, dots, undrawnEnds} = drawn(depth, 2);
  const ids = new Set(edges.map(({id}) => id));

  test('has all that the last two layers are fed by, and feed', () => {
    for (const layer of [depth - 1, depth]) {
      for (const [to, from] of [
        [1, 1],
        [1, 2],
        [2, 1],
        [2, 2],
      ] as const) {
        expect(ids).toContain(
          parameterEdgeId({kind: 'weight', layer, row: to, column: from}),
        );
      }
    }
  });

  test('has edges into the gap and out of it', () => {
    expect(ids).toContain('a1-1>z2-2');
    expect(ids).toContain(edgeId(`z${depth - 2}-2`, `a${depth - 2}-2`));
    expect(dots.map(({count}) => count)).toEqual([depth - 4]);
  });

  test('has of the layer behind the gap what feeds the next, and no more', () => {
    const behind = nodes.filter(
      node => 'layer' in node && node.layer === depth - 2,
    );

    expect(behind.map(({kind}) => kind)).toEqual(['a', 'a']);
  });

  test('has a node at one end of each edge at least, and knows where the other is', () => {
    const known = new Set(nodes.map(({id}) => id));
    const beyond = new Set(undrawnEnds.map(({id}) => id));
    for (const {from, to} of edges) {
      expect(known.has(from) || known.has(to)).toBe(true);
      expect(known.has(from) || beyond.has(from)).toBe(true);
      expect(known.has(to) || beyond.has(to)).toBe(true);
    }
  });
});

describe.each([
  [2, 3],
  [5, 2],
  [6, 8],
  [12, 9],
])('On the map of %d layers of weights, %d nodes wide', (depth, width) => {
  const {columns, dots, nodes, standIns} = drawn(depth, width);

  test('dots stand for each node that is not drawn, and for no other', () => {
    const known = new Set<string>(nodes.map(({id}) => id));
    const shown = new Set([
      ...columns.flatMap(({ids}) => ids),
      ...dots.map(({id}) => id),
    ]);
    const all = Array.from({length: depth}, (_, at) => at + 1).flatMap(layer =>
      Array.from({length: width}, (_, index) => [
        `z${layer}-${index + 1}`,
        `a${layer}-${index + 1}`,
      ]).flat(),
    );

    for (const id of all) expect(standIns.has(id)).toBe(!known.has(id));
    for (const [, id] of standIns) expect(shown).toContain(id);
  });
});

test('The map of four layers of weights has no gap', () => {
  const {dots, undrawnEnds} = drawn(4, 3);

  expect([dots, undrawnEnds]).toEqual([[], []]);
});
