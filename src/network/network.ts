import type {ActivationName} from './activations.ts';
import type {LossName} from './losses.ts';

/** A column of numbers; as a shape, n × 1. */
export type Vector = readonly number[];

/** Rows of equal length. In a weight matrix, row = to, column = from. */
export type Matrix = readonly Vector[];

/** One training example: the input, and the wanted output. */
export interface Example {
  readonly input: Vector;
  readonly target: Vector;
}

/**
 * A fully connected network with its parameters and its example, which is the
 * first one if there are several.
 *
 * Lists with one entry per weight layer (`activations`, `weights`, `biases`)
 * start at layer 1 of the derivation: `weights[l - 1]` is W⁽ˡ⁾, n_l × n_{l−1}.
 */
export interface Network extends Example {
  readonly title: string;
  /** With it, the title card has both in place of its own words. */
  readonly subtitle?: string;
  /** n₀ … n_L: the number of nodes in each layer, input first. */
  readonly layers: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly weights: readonly Matrix[];
  readonly biases: readonly Vector[];
  /** η, the learning rate; `rateOf` has the usual one. */
  readonly rate?: number;
  /** Several training examples, the network's own one first. */
  readonly examples?: readonly Example[];
}

/** L: the index of the last layer, and the number of weight layers. */
export function lastLayer(network: Network): number {
  return network.layers.length - 1;
}
