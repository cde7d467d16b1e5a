import {isElementwise} from './activations.ts';
import {parameterEdgeId} from './mapIds.ts';
import type {ComputationMap, ComputationEdge} from './map.ts';
import {entry} from './linear.ts';
import {lastLayer} from './network.ts';
import type {Network} from './network.ts';
import {parameterName, parameterValue} from './parameter.ts';
import type {Parameter} from './parameter.ts';

/** One way back from the total error to a parameter. */
export interface Path {
  readonly parameter: Parameter;
  /**
   * The edges in the order in which the path crosses them, each from `to` back
   * to `from`: the one out of E first, the one that the parameter multiplies
   * last.
   */
  readonly edges: readonly ComputationEdge[];
  /**
   * The ids of the nodes on the path, from E to the source of the last edge.
   */
  readonly nodes: readonly string[];
}

/**
 * All ways from E back to a parameter, one at a time, so that a caller may take
 * the first few of millions. Paths through the first output come first; where
 * paths part, the one through the node with the lower index comes first.
 *
 * @throws RangeError when the map has no such parameter.
 */
export function* paths(
  map: ComputationMap,
  parameter: Parameter,
): Generator<Path, void, undefined> {
  const goal = parameterEdge(map, parameter);
  const incoming = waysBack(map, goal.to);
  // An explicit stack, since recursion would fail on very deep networks.
  const trail: ComputationEdge[] = [];
  const open = [choicesAt('E')];
  for (let choices = open.at(-1); choices; choices = open.at(-1)) {
    const {value: edge} = choices.next();
    if (edge === undefined) {
      open.pop();
      trail.pop();
    } else if (edge.from === goal.to) {
      yield pathAlong(parameter, [...trail, edge, goal]);
    } else {
      trail.push(edge);
      open.push(choicesAt(edge.from));
    }
  }

  function choicesAt(node: string): Iterator<ComputationEdge, undefined> {
    return (incoming.get(node) ?? []).values();
  }
}

/**
 * The number of paths from E back to a parameter, without listing them.
 *
 * Dynamic programming from E downward: the paths of a node are those of all
 * nodes that it feeds, and all nodes of a layer have equally many.
 *
 * @throws RangeError when the network has no such parameter.
 */
export function countPaths(network: Network, parameter: Parameter): bigint {
  parameterValue(network, parameter);
  const last = lastLayer(network);
  let count = isElementwise(entry(network.activations, last - 1))
    ? 1n
    : BigInt(entry(network.layers, last));
  for (let layer = last; layer > parameter.layer; layer--) {
    count *= BigInt(entry(network.layers, layer));
  }
  return count;
}

function parameterEdge(
  map: ComputationMap,
  parameter: Parameter,
): ComputationEdge {
  const id = parameterEdgeId(parameter);
  const edge = map.edges.find(edge => edge.id === id);
  if (edge) return edge;
  throw new RangeError(
    `The map has no parameter ${parameterName(parameter)}. Layer, row and column count from 1 and end at the network's sizes.`,
  );
}

/** For each node, its incoming edges on a way from E back to the goal. */
function waysBack(
  map: ComputationMap,
  goal: string,
): ReadonlyMap<string, readonly ComputationEdge[]> {
  const reached = new Set([goal]);
  const incoming = new Map<string, ComputationEdge[]>();
  for (const edge of map.edges) {
    if (!reached.has(edge.from)) continue;
    reached.add(edge.to);
    const edges = incoming.get(edge.to) ?? [];
    edges.push(edge);
    incoming.set(edge.to, edges);
  }
  return incoming;
}

function pathAlong(
  parameter: Parameter,
  edges: readonly ComputationEdge[],
): Path {
  return {parameter, edges, nodes: ['E', ...edges.map(edge => edge.from)]};
}
