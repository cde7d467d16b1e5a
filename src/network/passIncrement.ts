import {activationIncrement} from './activationIncrement.ts';
import {errorIncrement} from './errorIncrement.ts';
import type {ForwardPass} from './forward.ts';
import {type Increment, weightedIncrement} from './increment.ts';
import {entry} from './linear.ts';
import {lastLayer, type Network, type Vector} from './network.ts';
import type {Parameter} from './parameter.ts';

/**
 * The changes of all values in a forward pass; the entries of unchanged layers
 * are empty.
 */
export interface PassIncrement {
  readonly z: readonly Increment[];
  readonly a: readonly Increment[];
  readonly e: Increment;
}

/**
 * The share of the right side in a node's slope at its kink, from 0 to 1;
 * layers and nodes count from 1.
 */
export type RightShare = (layer: number, node: number) => number;

/**
 * The changes of every value of a forward pass with a step of one parameter:
 * its finite differences, each to nearly all digits.
 */
export function passIncrement(
  network: Network,
  pass: ForwardPass,
  parameter: Parameter,
  step: number,
  rightShare: RightShare,
): PassIncrement {
  const last = lastLayer(network);
  const z: Increment[] = Array.from({length: last + 1}, () => still);
  const a: Increment[] = Array.from({length: last + 1}, () => still);
  for (let layer = parameter.layer; layer <= last; layer++) {
    const moved =
      layer === parameter.layer
        ? firstIncrement(entry(pass.z, layer).length, pass, parameter, step)
        : weightedIncrement(
            entry(network.weights, layer - 1),
            entry(a, layer - 1),
          );
    z[layer] = moved;
    a[layer] = activationIncrement(
      entry(network.activations, layer - 1),
      entry(pass.z, layer),
      entry(pass.a, layer),
      moved,
      index => rightShare(layer, index + 1),
    );
  }
  const output = {
    z: entry(pass.z, last),
    a: entry(pass.a, last),
    zMoved: entry(z, last),
    aMoved: entry(a, last),
  };
  return {z, a, e: errorIncrement(network.loss, output, pass.target)};
}

const still: Increment = {by: [], noise: []};

/**
 * A weight moves its weighted input by the step times the activation that it
 * multiplies.
 */
function firstIncrement(
  size: number,
  pass: ForwardPass,
  parameter: Parameter,
  step: number,
): Increment {
  const input =
    parameter.kind === 'bias'
      ? 1
      : entry(entry(pass.a, parameter.layer - 1), parameter.column - 1);
  const by = step * input;
  const only = (value: number): Vector =>
    Array.from({length: size}, (_, index) =>
      index === parameter.row - 1 ? value : 0,
    );
  return {by: only(by), noise: only(Math.abs(by) * Number.EPSILON)};
}
