import {describe, expect, test} from 'vitest';

import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {computationMap} from '../../src/network/map.ts';
import {layerOf, parameterEdgeId} from '../../src/network/mapIds.ts';
import {parameters, parameterValue} from '../../src/network/parameter.ts';
import {randomNetwork} from './randomNetwork.ts';

const softmaxNetwork = randomNetwork({
  seed: 2,
  layers: [2, 3, 4],
  activations: ['tanh', 'softmax'],
  loss: 'categorical-cross-entropy',
});

describe('the computation map', () => {
  const map = computationMap(defaultNetwork);

  test('has a node for every value of the forward pass, in its order', () => {
    expect(map.nodes.map(node => node.id).join(' ')).toBe(
      'x1 x2 b1 z1-1 z1-2 a1-1 a1-2 b2 z2-1 z2-2 a2-1 a2-2 e1 e2 E',
    );
  });

  test('has an edge wherever one value feeds another', () => {
    expect(map.edges.map(edge => edge.id)).toEqual([
      'x1>z1-1',
      'x2>z1-1',
      'b1>z1-1',
      'x1>z1-2',
      'x2>z1-2',
      'b1>z1-2',
      'z1-1>a1-1',
      'z1-2>a1-2',
      'a1-1>z2-1',
      'a1-2>z2-1',
      'b2>z2-1',
      'a1-1>z2-2',
      'a1-2>z2-2',
      'b2>z2-2',
      'z2-1>a2-1',
      'z2-2>a2-2',
      'a2-1>e1',
      'e1>E',
      'a2-2>e2',
      'e2>E',
    ]);
  });

  test('every weighted edge carries the number that it multiplies with', () => {
    for (const parameter of parameters(defaultNetwork)) {
      const id = parameterEdgeId(parameter);
      expect(map.edges.find(edge => edge.id === id)).toMatchObject({
        kind: 'weighted',
        parameter,
        weight: parameterValue(defaultNetwork, parameter),
      });
    }
  });
});

describe('any computation map', () => {
  const map = computationMap(softmaxNetwork);

  test('has softmax lead from every z of its layer to every a', () => {
    const ids = map.edges
      .filter(edge => edge.kind === 'activation' && layerOf(edge.to) === 2)
      .map(edge => edge.id);

    expect(ids).toHaveLength(4 * 4);
    expect(ids.slice(0, 5)).toEqual([
      'z2-1>a2-1',
      'z2-2>a2-1',
      'z2-3>a2-1',
      'z2-4>a2-1',
      'z2-1>a2-2',
    ]);
  });

  test('names each node and edge once, and joins only its own nodes', () => {
    const nodes = new Set(map.nodes.map(node => node.id));
    const edges = new Set(map.edges.map(edge => edge.id));

    expect(nodes.size).toBe(map.nodes.length);
    expect(edges.size).toBe(map.edges.length);
    expect(
      map.edges.every(({from, to}) => nodes.has(from) && nodes.has(to)),
    ).toBe(true);
  });

  test('lists what leads to a node before what leaves it', () => {
    const left = new Set<string>();

    for (const {from, to} of map.edges) {
      left.add(from);
      expect(left.has(to)).toBe(false);
    }
  });
});
