import {activate} from '../../src/network/activations.ts';
import type {ActivationName} from '../../src/network/activations.ts';
import {add, multiply} from '../../src/network/linear.ts';
import {losses} from '../../src/network/losses.ts';
import type {LossName} from '../../src/network/losses.ts';
import type {Network, Vector} from '../../src/network/network.ts';

/** Numbers in [0, 1) from a seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Recipe {
  readonly seed: number;
  readonly layers: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
}

const kinkMargin = 0.1;

/**
 * A network of random numbers with every z at least 0.1 from 0, by choice of
 * the biases: differences across a kink (relu) would not measure a derivative.
 */
export function randomNetwork(recipe: Recipe): Network {
  const {seed, layers, activations, loss} = recipe;
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + random() * (high - low);
  const vector = (size: number, reach: number) =>
    Array.from({length: size}, () => between(-reach, reach));

  const input = vector(layers[0] ?? 0, 1);
  const weights: Vector[][] = [];
  const biases: Vector[] = [];
  let a: Vector = input;
  for (const [index, activation] of activations.entries()) {
    const size = layers[index + 1] ?? 0;
    const matrix = Array.from({length: size}, () => vector(a.length, 1));
    const bias = vector(size, 0.5);
    const sums = add(multiply(matrix, a), bias);
    const moved = bias.map((b, j) => b + awayFromKink(sums[j] ?? 0));
    weights.push(matrix);
    biases.push(moved);
    a = activate(activation, add(multiply(matrix, a), moved));
  }
  const title = `${activations.join('-')} under ${loss}, seed ${seed}`;
  const target = randomTarget(loss, a.length, random);
  return {...recipe, title, weights, biases, input, target};
}

function awayFromKink(z: number): number {
  if (Math.abs(z) >= kinkMargin) return 0;
  return z < 0 ? -kinkMargin : kinkMargin;
}

function randomTarget(
  loss: LossName,
  size: number,
  random: () => number,
): Vector {
  const shares = Array.from({length: size}, random);
  switch (losses[loss].domain) {
    case 'real':
      return shares.map(share => 4 * share - 2);
    case 'unit-interval':
      return shares.map((share, index) => (index % 2 === 0 ? share : 1));
    case 'distribution': {
      const total = shares.reduce((sum, share) => sum + share, 0);
      return shares.map(share => share / total);
    }
  }
}
