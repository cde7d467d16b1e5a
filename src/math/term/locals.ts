import {activations} from '../../network/activations.ts';
import type {ForwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import {losses} from '../../network/losses.ts';
import {lastLayer, type Matrix, type Network} from '../../network/network.ts';

/** The derivative along each edge of the map; layers and indices from 1. */
export interface Locals {
  /** ∂eᵢ/∂aᵢ. */
  error(index: number): number;
  /** ∂aᵢ/∂zⱼ within a layer. */
  activation(layer: number, of: number, by: number): number;
  /** ∂zⱼ/∂aₖ between a layer and the one below: the weight. */
  weightedInput(layer: number, of: number, by: number): number;
  /** ∂zⱼ/∂wⱼₖ: the incoming activation. */
  weight(layer: number, column: number): number;
}

/** Whether every z of a layer affects every a of it. */
export function mixes(network: Network, layer: number): boolean {
  return activations[entry(network.activations, layer - 1)].kind === 'vector';
}

/** Computes local derivatives from the values of a forward pass alone. */
export function localDerivatives(
  network: Network,
  {a, z, target}: ForwardPass,
): Locals {
  const last = lastLayer(network);
  const output = {z: entry(z, last), a: entry(a, last)};
  const slopes = losses[network.loss].slopes(output, target);
  const jacobians = new Map<number, Matrix>();
  return {
    error: index => at(slopes, index),
    activation: (layer, of, by) => {
      const named = activations[entry(network.activations, layer - 1)];
      if (named.kind === 'elementwise') {
        return of === by ? named.slope(at(entry(z, layer), by)) : 0;
      }
      const known = jacobians.get(layer) ?? named.jacobian(entry(a, layer));
      jacobians.set(layer, known);
      return at(at(known, of), by);
    },
    weightedInput: (layer, of, by) =>
      at(at(entry(network.weights, layer - 1), of), by),
    weight: (layer, column) => at(entry(a, layer - 1), column),
  };
}

function at<TItem>(items: readonly TItem[], index: number): TItem {
  return entry(items, index - 1);
}
