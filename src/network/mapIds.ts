import type {Parameter} from './parameter.ts';

/** The meaning of a node of the map; layers and indices count from 1. */
export type NodeMeaning =
  | {readonly kind: 'x' | 'e'; readonly index: number}
  | {
      readonly kind: 'z' | 'a';
      readonly layer: number;
      readonly index: number;
    }
  /** The bias node that feeds a layer; it holds 1. */
  | {readonly kind: 'b'; readonly layer: number}
  | {readonly kind: 'E'};

/** The id of a node of the map: `x1`, `b1`, `z1-2`, `a1-2`, `e1`, `E`. */
export type NodeId =
  | `${'x' | 'e' | 'b'}${number}`
  | `${'z' | 'a'}${number}-${number}`
  | 'E';

/** The id of an edge of the map, from source to target: `a1-2>z2-1`. */
export type EdgeId = `${NodeId}>${NodeId}`;

/**
 * The separator between the ends of an edge; it occurs nowhere else in an id.
 */
const TO = '>';

/** The id with which scenes and tests look up a node. */
export function nodeId(node: NodeMeaning): NodeId {
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

/** The meaning of a node's id; undefined for any other text. */
export function meaningOf(node: string): NodeMeaning | undefined {
  if (node === 'E') return {kind: 'E'};
  const [, kind, one, other] = NODE.exec(node) ?? [];
  switch (kind) {
    case undefined:
      return undefined;
    case 'x':
    case 'e':
      return other === undefined ? {kind, index: Number(one)} : undefined;
    case 'b':
      return other === undefined ? {kind, layer: Number(one)} : undefined;
    case 'z':
    case 'a':
      return other === undefined
        ? undefined
        : {kind, layer: Number(one), index: Number(other)};
    default:
      return undefined;
  }
}

const NODE = /^([xebza])(\d+)(?:-(\d+))?$/;

/**
 * The layer of a node, or of the dots under it; undefined for inputs, errors
 * and E.
 */
export function layerOf(node: string): number | undefined {
  const [, layer] = /^[bza](\d+)/.exec(node) ?? [];
  return layer === undefined ? undefined : Number(layer);
}

/**
 * The neuron of a z or an a, or of the dots under one: `1-2`; undefined for
 * other nodes.
 */
export function neuronOf(node: string): string | undefined {
  return /^[za](.+)$/.exec(node)?.[1];
}

/** The id of the z or the a of a neuron. */
export function partOfNeuron(kind: 'z' | 'a', neuron: string): string {
  return `${kind}${neuron}`;
}

/** The map's column of a node. */
export function columnOf(node: NodeId): string {
  const meaning = meaningOf(node);
  return `${meaning?.kind}${layerOf(node) ?? ''}`;
}

export function edgeId(source: NodeId, target: NodeId): EdgeId {
  return `${source}${TO}${target}`;
}

/** The id of the edge along which a parameter multiplies. */
export function parameterEdgeId(parameter: Parameter): EdgeId {
  const {layer, row} = parameter;
  return edgeId(
    parameterSource(parameter),
    nodeId({kind: 'z', layer, index: row}),
  );
}

/** The id of the node that a parameter multiplies. */
export function parameterSource(parameter: Parameter): NodeId {
  const {layer} = parameter;
  if (parameter.kind === 'bias') return nodeId({kind: 'b', layer});
  const index = parameter.column;
  return layer === 1
    ? nodeId({kind: 'x', index})
    : nodeId({kind: 'a', layer: layer - 1, index});
}

/** Whether an id on the map is that of an edge. */
export function isEdge(place: string): place is EdgeId {
  return place.includes(TO);
}

/** The two nodes of an edge. */
export function endsOf(
  edge: EdgeId,
): readonly [source: NodeId, target: NodeId] {
  const [source, target] = edge.split(TO);
  return [requireNode(source), requireNode(target)];
}

function requireNode(id = ''): NodeId {
  if (isNode(id)) return id;
  throw new RangeError(
    `"${id}" is not the id of a node. Make ids with nodeId().`,
  );
}

function isNode(id: string): id is NodeId {
  return meaningOf(id) !== undefined;
}

export function sourceOf(edge: EdgeId): NodeId {
  const [source] = endsOf(edge);
  return source;
}

export function targetOf(edge: EdgeId): NodeId {
  const [, target] = endsOf(edge);
  return target;
}
