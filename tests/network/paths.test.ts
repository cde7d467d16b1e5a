import {describe, expect, test} from 'vitest';

import {backwardPass} from '../../src/network/backward.ts';
import type {BackwardPass} from '../../src/network/backward.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {ForwardPass} from '../../src/network/forward.ts';
import {computationMap} from '../../src/network/map.ts';
import type {ComputationMap, ComputationEdge} from '../../src/network/map.ts';
import {layerOf, meaningOf, nodeId} from '../../src/network/mapIds.ts';
import type {Network} from '../../src/network/network.ts';
import {parameterGradient, parameters} from '../../src/network/parameter.ts';
import type {Parameter} from '../../src/network/parameter.ts';
import {countPaths, paths} from '../../src/network/paths.ts';
import type {Path} from '../../src/network/paths.ts';
import {randomNetwork} from './randomNetwork.ts';

const networks: readonly Network[] = [
  defaultNetwork,
  randomNetwork({
    seed: 1,
    layers: [2, 3, 4, 2, 3],
    activations: ['tanh', 'relu', 'gelu', 'sigmoid'],
    loss: 'binary-cross-entropy',
  }),
  randomNetwork({
    seed: 2,
    layers: [3, 2, 3],
    activations: ['silu', 'softmax'],
    loss: 'categorical-cross-entropy',
  }),
  randomNetwork({
    seed: 3,
    layers: [1, 4],
    activations: ['softmax'],
    loss: 'mean-squared-error',
  }),
  randomNetwork({
    seed: 4,
    layers: [1, 1, 1],
    activations: ['elu', 'softplus'],
    loss: 'half-squared-error',
  }),
];
const weight = (layer: number, row: number, column: number): Parameter => ({
  kind: 'weight',
  layer,
  row,
  column,
});

describe('the ways back from the error', () => {
  const map = computationMap(defaultNetwork);
  const walks = (parameter: Parameter) =>
    [...paths(map, parameter)].map(path => path.nodes.join(' '));

  test('to an output weight run through its own output', () => {
    expect(walks(weight(2, 1, 1))).toEqual(['E e1 a2-1 z2-1 a1-1']);
    expect(walks(weight(2, 2, 1))).toEqual(['E e2 a2-2 z2-2 a1-1']);
  });

  test('to a hidden weight run through every output and meet', () => {
    expect(walks(weight(1, 1, 2))).toEqual([
      'E e1 a2-1 z2-1 a1-1 z1-1 x2',
      'E e2 a2-2 z2-2 a1-1 z1-1 x2',
    ]);
  });

  test('to a bias end at the bias node of its layer', () => {
    expect(walks({kind: 'bias', layer: 2, row: 2})).toEqual([
      'E e2 a2-2 z2-2 b2',
    ]);
  });

  test('under softmax run through every a of the last layer', () => {
    const softmax = networks[2] ?? defaultNetwork;
    const walked = [...paths(computationMap(softmax), weight(2, 1, 1))];

    expect(walked.map(path => path.nodes.join(' '))).toEqual([
      'E e1 a2-1 z2-1 a1-1',
      'E e2 a2-2 z2-1 a1-1',
      'E e3 a2-3 z2-1 a1-1',
    ]);
  });

  test('to what the network does not have are an error', () => {
    expect(() => walks(weight(2, 3, 1))).toThrow('no parameter w2,3,1');
    expect(() => countPaths(defaultNetwork, weight(3, 1, 1))).toThrow(
      'no parameter w3,1,1',
    );
  });
});

describe.each(networks)('on $title', network => {
  const map = computationMap(network);

  test('a path hops from node to node without a gap', () => {
    for (const path of parameters(network).flatMap(p => [...paths(map, p)])) {
      expect(path.nodes[0]).toBe('E');
      for (const [hop, edge] of path.edges.entries()) {
        expect([edge.to, edge.from]).toEqual(path.nodes.slice(hop, hop + 2));
      }
      expect(path.edges.at(-1)).toMatchObject({parameter: path.parameter});
    }
  });

  test('as many are counted as are listed, and as the map has walks', () => {
    for (const parameter of parameters(network)) {
      const listed = [...paths(map, parameter)];
      const ways = listed.map(path => path.nodes.join(' '));
      expect(new Set(ways).size).toBe(ways.length);
      expect(countPaths(network, parameter)).toBe(BigInt(ways.length));
      expect(walksByMatrixPowers(map, parameter)).toBe(ways.length);
    }
  });

  test('their products add up to the gradient of reverse mode', () => {
    const forward = forwardPass(network);
    const backward = backwardPass(network, forward);

    for (const parameter of parameters(network)) {
      const derivatives = [...paths(map, parameter)].map(path =>
        alongPath(path, forward, backward),
      );
      const total = derivatives.reduce((sum, product) => sum + product, 0);
      expect(total).toBeCloseTo(parameterGradient(backward, parameter), 12);
    }
  });
});

describe('large networks', () => {
  test('784-16-16-10 is counted at once, and its first paths are at hand', () => {
    const network = zeros([784, 16, 16, 10]);
    const started = performance.now();

    expect(countPaths(network, weight(1, 16, 784))).toBe(160n);
    const [first] = paths(computationMap(network), weight(1, 16, 784));
    expect(first?.nodes.join(' ')).toBe(
      'E e1 a3-1 z3-1 a2-1 z2-1 a1-16 z1-16 x784',
    );
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('ways that do not lead to the parameter are not tried', () => {
    const network = zeros([...Array<number>(13).fill(8), 2]);

    expect([...paths(computationMap(network), weight(13, 2, 3))]).toHaveLength(
      1,
    );
    expect(countPaths(network, weight(1, 1, 1))).toBe(2n * 8n ** 11n);
  });

  test('more paths than a number can count are still counted exactly', () => {
    const network = zeros([1, ...Array<number>(40).fill(10), 7]);

    expect(countPaths(network, weight(1, 1, 1))).toBe(7n * 10n ** 39n);
  });

  test('a thousand layers are walked without running out of stack', () => {
    const network = zeros(Array<number>(1001).fill(1));
    const [only, ...others] = paths(computationMap(network), weight(1, 1, 1));

    expect(only?.edges).toHaveLength(2 + 2 * 1000);
    expect(others).toEqual([]);
  });
});

/** The product of the local derivatives that a path hops over. */
function alongPath(
  path: Path,
  forward: ForwardPass,
  backward: BackwardPass,
): number {
  const hops = path.edges.slice(0, -1);
  const last = valueAt(path.nodes.at(-1) ?? '', forward);
  return hops
    .map(edge => localDerivative(edge, backward))
    .reduce((product, factor) => product * factor, last);
}

function valueAt(node: string, {a}: ForwardPass): number {
  const meaning = meaningOf(node);
  if (meaning?.kind === 'b') return 1;
  const layer = layerOf(node) ?? 0;
  return a[layer]?.[indexOf(node) - 1] ?? NaN;
}

function localDerivative(
  edge: ComputationEdge,
  backward: BackwardPass,
): number {
  const [from, to] = [indexOf(edge.from), indexOf(edge.to)];
  switch (edge.kind) {
    case 'weighted':
      return edge.weight;
    case 'activation':
      return (
        backward.activationJacobian[layerOf(edge.from) ?? NaN]?.[to - 1]?.[
          from - 1
        ] ?? NaN
      );
    case 'loss':
      return backward.dA.at(-1)?.[from - 1] ?? NaN;
    case 'total':
      return 1;
  }
}

function indexOf(node: string): number {
  const meaning = meaningOf(node);
  return meaning && 'index' in meaning ? meaning.index : NaN;
}

/** Walks from the parameter's z to E: the row sums of the adjacency's powers. */
function walksByMatrixPowers(
  map: ComputationMap,
  parameter: Parameter,
): number {
  const ids = map.nodes.map(node => node.id);
  const adjacency = ids.map(from =>
    ids.map(to => Number(map.edges.some(e => e.from === from && e.to === to))),
  );
  const {layer, row: index} = parameter;
  const start = nodeId({kind: 'z', layer, index});
  let reached = ids.map(id => Number(id === start));
  let walks = 0;
  for (let length = 0; length < ids.length; length++) {
    walks += reached[ids.indexOf(nodeId({kind: 'E'}))] ?? 0;
    reached = ids.map((_, to) =>
      reached.reduce(
        (sum, n, from) => sum + n * (adjacency[from]?.[to] ?? 0),
        0,
      ),
    );
  }
  return walks;
}

function zeros(layers: readonly number[]): Network {
  return {
    title: layers.join('-'),
    layers,
    activations: layers.slice(1).map(() => 'sigmoid'),
    loss: 'half-squared-error',
    weights: layers
      .slice(1)
      .map((rows, index) =>
        Array.from({length: rows}, () =>
          Array<number>(layers[index] ?? 0).fill(0),
        ),
      ),
    biases: layers.slice(1).map(size => Array<number>(size).fill(0)),
    input: Array<number>(layers[0] ?? 0).fill(0),
    target: Array<number>(layers.at(-1) ?? 0).fill(0),
  };
}
