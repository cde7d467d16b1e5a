import {entry} from '../../network/linear.ts';
import {lastLayer, type Network, type Vector} from '../../network/network.ts';
import type {Parameter} from '../../network/parameter.ts';
import {type Locals, mixes} from '../term/locals.ts';
import {numbered} from '../../network/numbered.ts';

/**
 * The derivatives of every value of the map with respect to one parameter, by
 * layer.
 */
export interface Tangents {
  readonly z: readonly Vector[];
  readonly a: readonly Vector[];
  readonly e: Vector;
}

/**
 * ∂z/∂p, ∂a/∂p and ∂e/∂p for one parameter p, forward through the map. Layers
 * below the parameter's do not move and are empty.
 */
export function tangentsOf(
  network: Network,
  locals: Locals,
  parameter: Parameter,
): Tangents {
  const last = lastLayer(network);
  const z: Vector[] = Array.from({length: last + 1}, () => []);
  const a: Vector[] = Array.from({length: last + 1}, () => []);
  for (let layer = parameter.layer; layer <= last; layer++) {
    const size = entry(network.layers, layer);
    const moved =
      layer === parameter.layer
        ? firstMove(size, locals, parameter)
        : numbered(size, of =>
            dot(entry(a, layer - 1), by => locals.weightedInput(layer, of, by)),
          );
    z[layer] = moved;
    a[layer] = numbered(size, of =>
      mixes(network, layer)
        ? dot(moved, by => locals.activation(layer, of, by))
        : entry(moved, of - 1) * locals.activation(layer, of, of),
    );
  }
  const e = entry(a, last).map((move, index) => move * locals.error(index + 1));
  return {z, a, e};
}

function firstMove(size: number, locals: Locals, parameter: Parameter): Vector {
  const move =
    parameter.kind === 'bias'
      ? 1
      : locals.weight(parameter.layer, parameter.column);
  return numbered(size, index => (index === parameter.row ? move : 0));
}

function dot(vector: Vector, factor: (index: number) => number): number {
  return vector.reduce(
    (total, value, index) => total + value * factor(index + 1),
    0,
  );
}
