import {
  all,
  easeOutBack,
  easeInOutCubic,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {time} from '../theme.ts';
import type {MapEdge} from './MapEdge.ts';
import type {MapNode} from './MapNode.ts';
import type {NetworkMap} from './NetworkMap.ts';

/** Takes everything off the map, so that it can be built. */
export function clearMap(map: NetworkMap): void {
  map.nodes.forEach(node => {
    node.grown(0);
    node.valueShown(0);
  });
  map.edges.forEach(edge => {
    edge.drawn(0);
    edge.labelShown(0);
  });
}

/**
 * Builds the network from left to right: each column's nodes grow once the
 * edges into it have been drawn, and weights name themselves on the way.
 */
export function* buildMap(map: NetworkMap): ThreadGenerator {
  const built = new Set<string>();
  for (const column of map.columns) {
    const incoming = edgesInto(map, column);
    const biases = incoming
      .map(([id]) => id.split('>')[0]!)
      .filter(id => !built.has(id));
    yield* all(...unique(biases).map(id => grow(map.node(id))));
    yield* sequence(
      time.flick / Math.max(incoming.length, 1),
      ...incoming.map(([, edge]) => drawEdge(edge)),
    );
    yield* all(...column.map(id => grow(map.node(id))));
    [...biases, ...column].forEach(id => built.add(id));
  }
}

/** The edges that end at any of the nodes. */
export function edgesInto(
  map: NetworkMap,
  nodes: readonly string[],
): (readonly [string, MapEdge])[] {
  const targets = new Set(nodes);
  return [...map.edges].filter(([id]) => targets.has(id.split('>')[1]!));
}

function* grow(node: MapNode): ThreadGenerator {
  yield* node.grown(1, time.flick, easeOutBack);
}

function* drawEdge(edge: MapEdge): ThreadGenerator {
  yield* all(
    edge.drawn(1, time.hop, easeInOutCubic),
    edge.labelShown(1, time.hop, easeInOutCubic),
  );
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
