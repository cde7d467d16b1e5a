import {Random} from '@motion-canvas/core';
import type {Network} from '../../network/network.ts';

const LAYERS = [5, 8, 9, 7, 3] as const;

/** One of many seeds, whose strong paths cross the whole network. */
const SEED = 42;

/** Keeps the error about as large in the first layer as in the last. */
const GAIN = 1.5;
const BIAS = 0.2;

/** A network of its own for the title: too large for symbols, and the same every time. */
export const heroNetwork: Network = seeded(new Random(SEED));

function seeded(random: Random): Network {
  const [inputs, ...sizes] = LAYERS;
  const vector = (length: number, spread: number) =>
    Array.from({length}, () => random.gauss(0, spread));
  return {
    title: 'Title',
    layers: LAYERS,
    activations: sizes.map((_, at) =>
      at === sizes.length - 1 ? 'sigmoid' : 'tanh',
    ),
    loss: 'half-squared-error',
    input: vector(inputs, 1),
    target: [1, 0, 1],
    weights: sizes.map((size, at) =>
      Array.from({length: size}, () =>
        vector(LAYERS[at]!, GAIN / LAYERS[at]! ** 0.25).map(sharpened),
      ),
    ),
    biases: sizes.map(size => vector(size, BIAS)),
  };
}

/**
 * Makes large weights larger and small ones smaller, so that few paths are
 * strong.
 */
function sharpened(weight: number): number {
  return weight * Math.abs(weight);
}
