import {isElementwise} from './activations.ts';
import {entry} from './linear.ts';
import {
  type EdgeId,
  edgeId,
  type NodeId,
  nodeId,
  type NodeMeaning,
  parameterSource,
} from './mapIds.ts';
import {lastLayer} from './network.ts';
import type {Network} from './network.ts';
import {parameterValue} from './parameter.ts';
import type {Parameter} from './parameter.ts';
import {numbered} from './numbered.ts';

/** A value of the forward pass: `x1`, `b1`, `z1-2`, `a1-2`, `e1`, `E`. */
export type ComputationNode = NodeMeaning & {readonly id: NodeId};

/** A value that feeds another, from `from` to `to`. */
export type ComputationEdge = {
  /** `from>to`. */
  readonly id: EdgeId;
  readonly from: NodeId;
  readonly to: NodeId;
} & (
  | {
      /**
       * Into a weighted input: multiplied by a weight or, from b, by a bias.
       */
      readonly kind: 'weighted';
      readonly parameter: Parameter;
      readonly weight: number;
    }
  /** z → a, a → e, and e → E. */
  | {readonly kind: 'activation' | 'loss' | 'total'}
);

/**
 * A network as a graph: every value of its forward pass, and the edges between
 * them.
 */
export interface ComputationMap {
  /** In the order of the forward pass: x, then b, z, a by layer, e, E. */
  readonly nodes: readonly ComputationNode[];
  /**
   * In the order of the forward pass: edges into `from` come before edges out
   * of it.
   */
  readonly edges: readonly ComputationEdge[];
}

/** The computation map of a network, from its inputs to the total error. */
export function computationMap(network: Network): ComputationMap {
  const [inputs = 0, ...sizes] = network.layers;
  const outputs = entry(network.layers, lastLayer(network));
  return {
    nodes: [
      ...numbered(inputs, index => named({kind: 'x', index})),
      ...sizes.flatMap((size, at) => layerNodes(at + 1, size)),
      ...numbered(outputs, index => named({kind: 'e', index})),
      named({kind: 'E'}),
    ],
    edges: [
      ...sizes.flatMap((_, at) => [
        ...weightedEdges(network, at + 1),
        ...activationEdges(network, at + 1),
      ]),
      ...errorEdges(lastLayer(network), outputs),
    ],
  };
}

function layerNodes(layer: number, size: number): ComputationNode[] {
  return [
    named({kind: 'b', layer}),
    ...numbered(size, index => named({kind: 'z', layer, index})),
    ...numbered(size, index => named({kind: 'a', layer, index})),
  ];
}

function weightedEdges(network: Network, layer: number): ComputationEdge[] {
  const columns = entry(network.layers, layer - 1);
  return numbered(entry(network.layers, layer), row => [
    ...numbered(columns, column =>
      weightedEdge(network, {kind: 'weight', layer, row, column}),
    ),
    weightedEdge(network, {kind: 'bias', layer, row}),
  ]).flat();
}

function weightedEdge(network: Network, parameter: Parameter): ComputationEdge {
  const {layer, row} = parameter;
  return {
    kind: 'weighted',
    parameter,
    weight: parameterValue(network, parameter),
    ...between(
      parameterSource(parameter),
      nodeId({kind: 'z', layer, index: row}),
    ),
  };
}

function activationEdges(network: Network, layer: number): ComputationEdge[] {
  const size = entry(network.layers, layer);
  const diagonal = isElementwise(entry(network.activations, layer - 1));
  const edge = (from: number, to: number): ComputationEdge => ({
    kind: 'activation',
    ...between(
      nodeId({kind: 'z', layer, index: from}),
      nodeId({kind: 'a', layer, index: to}),
    ),
  });
  return diagonal
    ? numbered(size, index => edge(index, index))
    : numbered(size, to => numbered(size, from => edge(from, to))).flat();
}

function errorEdges(layer: number, outputs: number): ComputationEdge[] {
  return numbered(outputs, (index): ComputationEdge[] => {
    const error = nodeId({kind: 'e', index});
    const output = nodeId({kind: 'a', layer, index});
    return [
      {kind: 'loss', ...between(output, error)},
      {kind: 'total', ...between(error, nodeId({kind: 'E'}))},
    ];
  }).flat();
}

function between(
  from: NodeId,
  to: NodeId,
): Pick<ComputationEdge, 'id' | 'from' | 'to'> {
  return {id: edgeId(from, to), from, to};
}

function named(meaning: NodeMeaning): ComputationNode {
  return {id: nodeId(meaning), ...meaning};
}
