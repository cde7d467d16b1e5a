import {describe, expect, test} from 'vitest';
import {computationMap} from '../../src/network/map.ts';
import {
  columnOf,
  edgeId,
  endsOf,
  isEdge,
  layerOf,
  meaningOf,
  neuronOf,
  nodeId,
  partOfNeuron,
  sourceOf,
  targetOf,
} from '../../src/network/mapIds.ts';
import {variousNetworks} from '../math/networks.ts';

describe.each([...variousNetworks])('Ids on the map of %s', (_, network) => {
  const {nodes, edges} = computationMap(network);

  test('A node is read from its id as it was named', () => {
    for (const {id, ...meaning} of nodes) {
      expect(meaningOf(id)).toEqual(meaning);
      expect(nodeId(meaning)).toBe(id);
      expect(isEdge(id)).toBe(false);
      expect(layerOf(id)).toBe('layer' in meaning ? meaning.layer : undefined);
    }
  });

  test('An edge is read from its id as it was named', () => {
    for (const {id, from, to} of edges) {
      expect(isEdge(id)).toBe(true);
      expect(endsOf(id)).toEqual([from, to]);
      expect([sourceOf(id), targetOf(id)]).toEqual([from, to]);
      expect(edgeId(from, to)).toBe(id);
      expect(meaningOf(id)).toBeUndefined();
    }
  });

  test('A neuron has the z and the a of one layer and index', () => {
    for (const node of nodes) {
      if (node.kind !== 'z' && node.kind !== 'a') continue;
      const {kind, layer, index} = node;
      const neuron = neuronOf(node.id)!;

      expect(neuron).toBe(`${layer}-${index}`);
      expect(partOfNeuron(kind, neuron)).toBe(node.id);
    }
  });

  test('A column holds the nodes of one kind in one layer', () => {
    for (const one of nodes) {
      for (const other of nodes) {
        expect(columnOf(one.id) === columnOf(other.id)).toBe(
          one.kind === other.kind && layerOf(one.id) === layerOf(other.id),
        );
      }
    }
  });
});

test.each(['x', 'x1-1', 'z1', 'b1-1', 'a1-', 'E1', 'q3', 'a2-1-dots', ''])(
  '"%s" is no id of a node',
  id => {
    expect(meaningOf(id)).toBeUndefined();
  },
);

test('Dots are of the layer and the neurons of the node that they stand under', () => {
  expect(layerOf('z2-1-dots')).toBe(2);
  expect(neuronOf('z2-1-dots')).toBe(neuronOf('a2-1-dots'));
});
