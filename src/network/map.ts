import {isElementwise} from './activations.ts';
import {entry} from './linear.ts';
import {lastLayer} from './network.ts';
import type {Network} from './network.ts';
import {parameterValue} from './parameter.ts';
import type {Parameter} from './parameter.ts';
import {numbered} from './numbered.ts';

/** What a node of the map stands for; layers and indices count from 1. */
type NodeMeaning =
  | {readonly kind: 'x' | 'e'; readonly index: number}
  | {
      readonly kind: 'z' | 'a';
      readonly layer: number;
      readonly index: number;
    }
  /** The bias node that feeds a layer; it holds 1. */
  | {readonly kind: 'b'; readonly layer: number}
  | {readonly kind: 'E'};

/** A value of the forward pass: `x1`, `b1`, `z1-2`, `a1-2`, `e1`, `E`. */
export type ComputationNode = NodeMeaning & {readonly id: string};

/** One value feeding another, from `from` to `to`. */
export type ComputationEdge = {
  /** `from>to`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
} & (
  | {
      /** Into a weighted input, multiplied by a weight or, from b, a bias. */
      readonly kind: 'weighted';
      readonly parameter: Parameter;
      readonly weight: number;
    }
  /** z → a, a → e, and e → E. */
  | {readonly kind: 'activation' | 'loss' | 'total'}
);

/** A network as a graph: every value of its forward pass, and what feeds it. */
export interface ComputationMap {
  /** In the order of the forward pass: x, then b, z, a by layer, e, E. */
  readonly nodes: readonly ComputationNode[];
  /** In the order of the forward pass: what leads to `from` comes before. */
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

/** The id by which scenes and tests ask for a node. */
export function nodeId(node: NodeMeaning): string {
  switch (node.kind) {
    case 'x':
    case 'e':
      return `${node.kind}${node.index}`;
    case 'z':
    case 'a':
      return `${node.kind}${node.layer}-${node.index}`;
    case 'b':
      return `b${node.layer}`;
    case 'E':
      return 'E';
  }
}

/** The id of the edge along which a parameter multiplies. */
export function parameterEdgeId(parameter: Parameter): string {
  return edgeId(
    parameterSource(parameter),
    nodeId({kind: 'z', layer: parameter.layer, index: parameter.row}),
  );
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

function parameterSource(parameter: Parameter): string {
  const {layer} = parameter;
  if (parameter.kind === 'bias') return nodeId({kind: 'b', layer});
  const index = parameter.column;
  return layer === 1
    ? nodeId({kind: 'x', index})
    : nodeId({kind: 'a', layer: layer - 1, index});
}

function between(
  from: string,
  to: string,
): Pick<ComputationEdge, 'id' | 'from' | 'to'> {
  return {id: edgeId(from, to), from, to};
}

function edgeId(from: string, to: string): string {
  return `${from}>${to}`;
}

function named(meaning: NodeMeaning): ComputationNode {
  return {id: nodeId(meaning), ...meaning};
}
