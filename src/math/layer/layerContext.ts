import {entry} from '../../network/linear.ts';
import {lastLayer, type Network} from '../../network/network.ts';
import {FULL_SIZE} from '../term/grids.ts';
import {mixes} from '../term/locals.ts';
import {type Tracer, tracer} from '../trace/trace.ts';
import {type Vocabulary, vocabulary} from '../term/vocabulary.ts';

/** The inputs of the derivation of one layer's sections. */
export interface LayerContext {
  readonly network: Network;
  readonly trace: Tracer;
  readonly names: Vocabulary;
  readonly layer: number;
  /** Nodes of the layer, n of W's rows. */
  readonly rows: number;
  /** Nodes of the layer below, n of W's columns. */
  readonly columns: number;
  /** Nodes of the layer above; 0 for the last layer. */
  readonly above: number;
  /**
   * - `errors`: the last layer, where each error reaches one z;
   * - `mixed`: the last layer, where softmax lets every error reach every z;
   * - `hidden`: a layer below, which the error reaches through the next one.
   */
  readonly kind: 'errors' | 'mixed' | 'hidden';
  /** The most rows and columns that are written out in full. */
  readonly fullSize: number;
}

/** @throws RangeError when the network has no such weight layer. */
export function layerContext(
  network: Network,
  layer: number,
  trace: Tracer = tracer(network),
  fullSize = FULL_SIZE,
): LayerContext {
  const last = lastLayer(network);
  if (!Number.isInteger(layer) || layer < 1 || layer > last) {
    throw new RangeError(
      `There is no weight layer ${layer}. Choose 1 to ${last}.`,
    );
  }
  const rows = entry(network.layers, layer);
  return {
    network,
    trace,
    names: vocabulary(network),
    layer,
    rows,
    fullSize,
    columns: entry(network.layers, layer - 1),
    above: network.layers[layer + 1] ?? 0,
    kind:
      layer < last
        ? 'hidden'
        : mixes(network, layer) && rows > 1
          ? 'mixed'
          : 'errors',
  };
}

/** The name of a layer in its sections. */
export function layerName({kind, layer}: LayerContext): string {
  return kind === 'hidden' ? `hiddenLayer(${layer})` : 'outputLayer';
}
