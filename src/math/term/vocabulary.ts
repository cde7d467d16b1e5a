import {lastLayer, type Network} from '../../network/network.ts';
import type {Layer} from './layer.ts';
import {type Shape, scalarShape, type Size} from './shape.ts';
import type {Index, Letter, Variable} from './variable.ts';

/** The symbols of one network, with the shapes of its layers. */
export interface Vocabulary {
  readonly E: Variable;
  /** The mean of E over a batch. */
  readonly C: Variable;
  /** η, the learning rate. */
  readonly eta: Variable;
  readonly e: (index: Index) => Variable;
  readonly t: (index: Index) => Variable;
  /** aⱼ of a layer; xⱼ for layer 0. */
  readonly a: (layer: number, index: Index) => Variable;
  readonly z: (layer: number, index: Index) => Variable;
  /** From node `column` of the layer below to node `row` of the layer. */
  readonly w: (layer: number, row: Index, column: Index) => Variable;
  readonly b: (layer: number, index: Index) => Variable;
  readonly delta: (layer: number, index: Index) => Variable;
  /** A of a layer; X for layer 0. */
  readonly A: (layer: Layer) => Variable;
  readonly Z: (layer: Layer) => Variable;
  readonly W: (layer: Layer) => Variable;
  readonly B: (layer: Layer) => Variable;
  /** δ of a whole layer, a column. */
  readonly Delta: (layer: Layer) => Variable;
}

/** Names the variables of a network. */
export function vocabulary(network: Network): Vocabulary {
  const size = (layer: Layer): Size => sizeOf(network, layer);
  const column = (letter: Letter, layer: Layer): Variable =>
    capital(letter, layer, [size(layer), 1]);
  return {
    E: entry('E', undefined, []),
    C: entry('C', undefined, []),
    eta: entry('eta', undefined, []),
    e: index => entry('e', undefined, [index]),
    t: index => entry('t', undefined, [index]),
    a: (layer, index) =>
      layer === 0 ? entry('x', undefined, [index]) : entry('a', layer, [index]),
    z: (layer, index) => entry('z', layer, [index]),
    w: (layer, row, to) => entry('w', layer, [row, to]),
    b: (layer, index) => entry('b', layer, [index]),
    delta: (layer, index) => entry('delta', layer, [index]),
    A: layer => column(layer === 0 ? 'X' : 'A', layer),
    Z: layer => column('Z', layer),
    W: layer => capital('W', layer, [size(layer), size(below(layer))]),
    B: layer => column('B', layer),
    Delta: layer => column('delta', layer),
  };
}

/** The layer that feeds a layer. */
export function below(layer: Layer): Layer {
  if (typeof layer === 'number') {
    return layer - 1;
  }
  if (layer === 'ℓ+1') {
    return 'ℓ';
  }
  if (layer === 'ℓ') {
    return 'ℓ-1';
  }
  throw new RangeError(
    `The layer below ${layer} has no name. Use ℓ, ℓ+1 or a number.`,
  );
}

function sizeOf(network: Network, layer: Layer): Size {
  if (typeof layer !== 'number') {
    return {layer};
  }
  const size = network.layers[layer];
  if (size === undefined) {
    throw new RangeError(
      `There is no layer ${layer}. Choose 0 to ${lastLayer(network)}.`,
    );
  }
  return size;
}

function entry(
  letter: Letter,
  layer: number | undefined,
  indices: readonly Index[],
): Variable {
  const shape = scalarShape;
  return {letter, indices, shape, ...(layer !== undefined && {layer})};
}

function capital(letter: Letter, layer: Layer, shape: Shape): Variable {
  return {letter, layer, indices: [], shape};
}
