import {
  all,
  delay,
  easeInOutCubic,
  type ThreadGenerator,
  type Vector2,
} from '@motion-canvas/core';
import {time} from '../../theme.ts';
import type {MapDotsNode} from './MapDotsNode.ts';
import type {MapEdge} from './MapEdge.ts';
import type {MapNode} from './MapNode.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {
  type EdgeId,
  endsOf,
  layerOf,
  neuronOf,
  partOfNeuron,
} from '../../network/mapIds.ts';

/**
 * Moves every z under its a, halfway between their places: each neuron is one
 * node, with the symbol of its a.
 */
export function closeNeurons(map: NetworkMap): void {
  for (const [z, a] of pairsOn(map)) {
    const halfway = a.position().sub(z.position()).scale(0.5);
    z.shift(halfway);
    a.shift(halfway.scale(-1));
  }
  innerEdges(map).forEach(edge => edge.drawn(0));
  coveredIn(map).forEach(node => node.symbolShown(0));
}

/**
 * Neurons open: z and a go to their places, and the edges between them are
 * drawn; z shows its symbol once it is clear of a. Neurons of a layer whose
 * activation takes every z open together.
 */
export function* openNeurons(
  map: NetworkMap,
  neurons: readonly string[] = neuronsOn(map),
  duration: number = time.travel,
): ThreadGenerator {
  const parts = partsOf(map);
  const opening = joinedTo(map, neurons);
  const shifted = [...opening]
    .flatMap(neuron => [
      parts.get(partOfNeuron('z', neuron)),
      parts.get(partOfNeuron('a', neuron)),
    ])
    .filter(part => part !== undefined);
  const edges = innerEdges(map, z => opening.has(z));
  yield* all(
    ...shifted.map(part => part.shift(ORIGIN, duration, easeInOutCubic)),
    ...edges.map(edge => edge.drawn(1, duration, easeInOutCubic)),
    ...coveredIn(map, opening).map(node =>
      delay(duration / 2, node.symbolShown(1, duration / 2)),
    ),
  );
}

/** The nodes of z, which lie under those of a while neurons are closed. */
function coveredIn(
  map: NetworkMap,
  neurons: Iterable<string> = neuronsOn(map),
): readonly MapNode[] {
  return [...neurons].flatMap(
    neuron => map.nodes.get(partOfNeuron('z', neuron)) ?? [],
  );
}

/** Neurons and those joined to them by edges between z and a. */
function joinedTo(
  map: NetworkMap,
  neurons: readonly string[],
): ReadonlySet<string> {
  const joined = new Set(neurons);
  const layers = new Set<number | undefined>();
  for (const id of map.edges.keys()) {
    const {z, a} = neuronsJoined(id) ?? {};
    if (z && a && (neurons.includes(z) || neurons.includes(a))) {
      joined.add(z).add(a);
      if (z !== a) layers.add(layerOfNeuron(z));
    }
  }
  // With the dots for the other neurons of the layer.
  return new Set([
    ...joined,
    ...neuronsOn(map).filter(neuron => layers.has(layerOfNeuron(neuron))),
  ]);
}

function layerOfNeuron(neuron: string): number | undefined {
  return layerOf(partOfNeuron('z', neuron));
}

/**
 * The neurons of a map, and the dots between them, by layer and index: `1-2`.
 */
export function neuronsOn(map: NetworkMap): readonly string[] {
  return [...partsOf(map).keys()].flatMap(id => {
    const neuron = neuronOf(id);
    return neuron !== undefined && id === partOfNeuron('z', neuron)
      ? neuron
      : [];
  });
}

const ORIGIN: [number, number] = [0, 0];

/** The pairs of neurons joined by an edge from a z to an a. */
function neuronsJoined(
  edge: EdgeId,
): {readonly z: string; readonly a: string} | undefined {
  const [source, target] = endsOf(edge);
  const [z, a] = [neuronOf(source), neuronOf(target)];
  return z && a && source === partOfNeuron('z', z) ? {z, a} : undefined;
}

interface Shifted {
  readonly position: () => Vector2;
  readonly shift: MapNode['shift'];
}

function pairsOn(map: NetworkMap): readonly (readonly [Shifted, Shifted])[] {
  const parts = partsOf(map);
  return neuronsOn(map).map(neuron => [
    parts.get(partOfNeuron('z', neuron))!,
    parts.get(partOfNeuron('a', neuron))!,
  ]);
}

function partsOf(map: NetworkMap): ReadonlyMap<string, MapNode | MapDotsNode> {
  return new Map<string, MapNode | MapDotsNode>([
    ...map.nodes,
    ...map.stretches,
  ]);
}

/** The edges from a z to an a, by the neuron of z. */
function innerEdges(
  map: NetworkMap,
  wanted: (z: string) => boolean = () => true,
): readonly MapEdge[] {
  return [...map.edges].flatMap(([id, edge]) => {
    const joined = neuronsJoined(id);
    return joined && wanted(joined.z) ? [edge] : [];
  });
}
