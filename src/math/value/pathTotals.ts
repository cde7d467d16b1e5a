import {entry} from '../../network/linear.ts';
import {lastLayer, type Network, type Vector} from '../../network/network.ts';
import {type Locals, mixes} from '../term/locals.ts';
import {numbered} from '../../network/numbered.ts';

/** ∂E/∂a and ∂E/∂z as sums over all paths, by layer; entry 0 of z is empty. */
export interface PathTotals {
  readonly a: readonly Vector[];
  readonly z: readonly Vector[];
}

/**
 * Adds up all paths from E to every node without listing them: the total of a
 * node is the sum, over its outgoing edges, of the target's total times the
 * local derivative. Nothing is subtracted, so a small share keeps its digits.
 */
export function pathTotals(network: Network, locals: Locals): PathTotals {
  const last = lastLayer(network);
  const outputs = entry(network.layers, last);
  const a: Vector[] = [];
  const z: Vector[] = [];
  a[last] = numbered(outputs, index => locals.error(index));
  for (let layer = last; layer >= 1; layer--) {
    const size = entry(network.layers, layer);
    const above = entry(a, layer);
    const total = numbered(size, by =>
      mixes(network, layer)
        ? sumOver(
            size,
            of => entry(above, of - 1) * locals.activation(layer, of, by),
          )
        : entry(above, by - 1) * locals.activation(layer, by, by),
    );
    z[layer] = total;
    a[layer - 1] = numbered(entry(network.layers, layer - 1), by =>
      sumOver(
        size,
        of => entry(total, of - 1) * locals.weightedInput(layer, of, by),
      ),
    );
  }
  z[0] = [];
  return {a, z};
}

function sumOver(size: number, term: (index: number) => number): number {
  let total = 0;
  for (let index = 1; index <= size; index++) {
    total += term(index);
  }
  return total;
}
