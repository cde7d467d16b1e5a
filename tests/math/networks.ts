import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import {fittingTriples} from '../network/fittingTriples.ts';
import {randomNetwork, seededRandom} from '../network/randomNetwork.ts';

/** A network of given layer sizes; the seed selects activations and loss. */
function networkOf(layers: readonly number[], seed: number): Network {
  const triple = fittingTriples[(seed * 7) % fittingTriples.length];
  if (!triple) {
    throw new RangeError('There are no activations and losses that fit.');
  }
  const [hidden, last, loss] = triple;
  const activations = layers
    .slice(1)
    .map((_, index) => (index === layers.length - 2 ? last : hidden));
  return randomNetwork({seed, layers, activations, loss});
}

/** A network of 1 to 5 weight layers and widths 1 to 8, most of them narrow. */
export function seededNetwork(depth: number, seed: number): Network {
  const random = seededRandom(1000 * depth + seed);
  const layers = Array.from({length: depth + 1}, () => {
    const widest = random() < 0.8 ? 3 : 8;
    return 1 + Math.floor(random() * widest);
  });
  return networkOf(layers, 5 * seed + depth);
}

/** Softmax under categorical cross-entropy. */
export function softmaxNetwork(layers: readonly number[]): Network {
  const activations = layers
    .slice(1)
    .map((_, index) =>
      index === layers.length - 2 ? ('softmax' as const) : ('tanh' as const),
    );
  return randomNetwork({
    seed: 3,
    layers,
    activations,
    loss: 'categorical-cross-entropy',
  });
}

/** A network with one activation throughout. */
export function plainNetwork(
  layers: readonly number[],
  activation: 'sigmoid' | 'tanh' | 'relu' = 'tanh',
): Network {
  return randomNetwork({
    seed: 1,
    layers,
    activations: layers.slice(1).map(() => activation),
    loss: 'half-squared-error',
  });
}

/** Networks that differ in everything that shapes a derivation. */
export const variousNetworks: readonly (readonly [
  name: string,
  network: Network,
])[] = [
  ['the default network', defaultNetwork],
  ['one weight layer', plainNetwork([3, 2])],
  ['single nodes', plainNetwork([1, 1, 1])],
  ['one output', plainNetwork([2, 3, 1])],
  ['three weight layers', plainNetwork([2, 3, 2, 2], 'sigmoid')],
  ['softmax', softmaxNetwork([2, 3, 3])],
  ['softmax over many outputs', softmaxNetwork([2, 2, 6])],
  ['wide layers', plainNetwork([5, 6, 5], 'relu')],
  ['a deep and wide network', plainNetwork([3, 8, 7, 6, 2])],
  ['two-digit indices', plainNetwork([12, 11, 10])],
];

/** A network that is so sure of the wrong class that 1/a is larger than any number. */
export const overflowingNetwork: Network = {
  title: 'sure of the wrong class',
  layers: [1, 2],
  activations: ['softmax'],
  loss: 'categorical-cross-entropy',
  weights: [[[400], [-400]]],
  biases: [[0, 0]],
  input: [1],
  target: [0, 1],
};
