import type {ActivationName} from './activations.ts';
import type {LossName} from './losses.ts';

/** A column of numbers; as a shape, n × 1. */
export type Vector = readonly number[];

/** Rows of equal length. In a weight matrix, row = to, column = from. */
export type Matrix = readonly Vector[];

/** One training example: what goes in, and what should come out. */
export interface Example {
  readonly input: Vector;
  readonly target: Vector;
}

/**
 * A fully connected network, its parameters and the example it is shown.
 *
 * Lists with one entry per weight layer (`activations`, `weights`, `biases`)
 * start at layer 1 of the derivation: `weights[l - 1]` is W⁽ˡ⁾, n_l × n_{l−1}.
 */
export interface Network extends Example {
  readonly title: string;
  /** n₀ … n_L: how many nodes each layer has, input first. */
  readonly layers: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly loss: LossName;
  readonly weights: readonly Matrix[];
  readonly biases: readonly Vector[];
}

/** L: the index of the last layer, which is also the count of weight layers. */
export function lastLayer(network: Network): number {
  return network.layers.length - 1;
}
