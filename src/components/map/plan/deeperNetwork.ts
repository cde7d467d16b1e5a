import {overflowProblems} from '../../../network/file/fileOverflow.ts';
import {forwardPass} from '../../../network/forward.ts';
import {entry} from '../../../network/linear.ts';
import {
  lastLayer,
  type Matrix,
  type Network,
} from '../../../network/network.ts';
import {overflowingSlopes} from '../../../network/slopeOverflow.ts';

/**
 * A deeper network, and the layers of the given one that its layers come from.
 */
export interface Deepening {
  readonly network: Network;
  /** The number of added layers, after the first hidden one. */
  readonly added: number;
  /** The layer of the given network that a layer of the deeper one repeats. */
  readonly origin: (layer: number) => number;
}

/**
 * A network with its first hidden layer repeated: to a depth, or two weight
 * layers more than a network of that depth has. A network without a hidden
 * layer stays.
 *
 * Between two copies the layer's own weights are repeated, tiled if the matrix
 * is larger than theirs; they are scaled down if numbers would overflow.
 *
 * @param depth - In weight layers.
 */
export function deeperNetwork(
  network: Network,
  depth: number = FULL_DEPTH,
): Deepening {
  for (let scale = 1; scale > SMALLEST; scale /= STEP) {
    const deepening = repeatedLayer(network, depth, scale);
    if (holdsNumbers(deepening.network)) return deepening;
  }
  return repeatedLayer(network, depth, 1);
}

/** The factor of each scaling down, and its limit. */
const STEP = 1024;
const SMALLEST = 1e-150;

/**
 * Whether all values are finite, including those that a derivation computes.
 */
function holdsNumbers(network: Network): boolean {
  return (
    overflowProblems(network).length === 0 &&
    overflowingSlopes(network, forwardPass(network)).length === 0
  );
}

/** @param scale - Of the weights and biases of the copies. */
function repeatedLayer(
  network: Network,
  depth: number,
  scale: number,
): Deepening {
  const last = lastLayer(network);
  const added = last === 1 ? 0 : last < depth ? depth - last : 2;
  const size = entry(network.layers, 1);
  const weights = tiled(entry(network.weights, 0), size).map(row =>
    row.map(weight => scale * weight),
  );
  const biases = entry(network.biases, 0).map(value => scale * value);
  const repeated = <TItem>(
    items: readonly TItem[],
    at: number,
    item: TItem,
  ) => [
    ...items.slice(0, at),
    ...Array.from({length: added}, () => item),
    ...items.slice(at),
  ];
  return {
    added,
    origin: layer => (layer <= 1 ? layer : Math.max(1, layer - added)),
    network: {
      ...network,
      layers: repeated(network.layers, 2, size),
      activations: repeated(
        network.activations,
        1,
        entry(network.activations, 0),
      ),
      weights: repeated(network.weights, 1, weights),
      biases: repeated(network.biases, 1, biases),
    },
  };
}

/** Beyond this number of weight layers a map omits some. */
const FULL_DEPTH = 4;

/** A square matrix tiled with another's entries. */
function tiled(matrix: Matrix, size: number): Matrix {
  return Array.from({length: size}, (_, row) =>
    Array.from({length: size}, (_, column) => {
      const source = entry(matrix, row % matrix.length);
      return entry(source, column % source.length);
    }),
  );
}
