import {
  all,
  easeOutBack,
  easeInOutCubic,
  sequence,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {time} from '../../theme.ts';
import type {MapEdge} from './MapEdge.ts';
import type {MapNode} from './MapNode.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {closeNeurons} from './neurons.ts';
import {
  type EdgeId,
  meaningOf,
  sourceOf,
  targetOf,
} from '../../network/mapIds.ts';

/** Hides everything on the map but the inputs, so that it can be built. */
export function clearMap(map: NetworkMap): void {
  closeNeurons(map);
  map.nodes.forEach(node => {
    node.grown(0);
    node.valueShown(0);
  });
  map.edges.forEach(edge => {
    edge.drawn(0);
    edge.labelShown(0);
  });
  map.stretches.forEach(dots => dots.strength(0));
  const [inputs = []] = map.columns;
  inputs.forEach(id => map.node(id).grown(1));
  dotsIn(map, inputs).forEach(dots => dots.strength(1));
}

/**
 * Builds the network from left to right, with each neuron as one node: nodes
 * grow once their incoming edges are drawn, and weights show their names on the
 * way. The first of them come at once, so that the page is not empty for long.
 */
export function* buildMap(map: NetworkMap, pace = 1): ThreadGenerator {
  const [, ...stages] = stagesOf(map);
  for (const [at, stage] of stages.entries()) {
    const leading = stage.length > 0 ? edgesInto(map, stage) : intoGap(map);
    const incoming = leading.filter(([id]) => !stage.includes(sourceOf(id)));
    const biases = incoming
      .flatMap(([id]) => map.nodes.get(sourceOf(id)) ?? [])
      .filter(node => node.grown() === 0);
    const edges = incoming.map(([, edge]) => drawEdge(edge, pace));
    const lead = [...new Set(biases)].map(node => grow(node, pace));
    const nodes = [
      ...stage.map(id => grow(map.node(id), pace)),
      ...dotsIn(map, stage).map(dots => dots.strength(1, time.flick * pace)),
    ];
    if (at === 0) {
      yield* all(...lead, ...edges, ...nodes);
      continue;
    }
    const between = (time.flick * pace) / Math.max(edges.length, 1);
    yield* all(...lead, sequence(between, ...edges));
    yield* all(...nodes);
  }
}

/** The edges that end at any of the nodes. */
export function edgesInto(
  map: NetworkMap,
  nodes: readonly string[],
): (readonly [EdgeId, MapEdge])[] {
  const targets = new Set(nodes);
  return [...map.edges].filter(([id]) => targets.has(targetOf(id)));
}

/** The edges that lead to omitted layers. */
function intoGap(map: NetworkMap): (readonly [EdgeId, MapEdge])[] {
  return [...map.edges].filter(([id]) => !map.nodes.has(targetOf(id)));
}

/**
 * The nodes that appear together: z and a of a layer are one stage, the omitted
 * layers a stage without nodes.
 */
function stagesOf(map: NetworkMap): readonly (readonly string[])[] {
  const {columns} = map;
  return columns.flatMap((column, at) => {
    const [before, next] = [columns[at - 1], columns[at + 1]];
    if (before && areNeurons(before, column)) return [];
    return [next && areNeurons(column, next) ? [...column, ...next] : column];
  });
}

/** Whether two columns hold z and a of one layer. */
function areNeurons(
  [z = '']: readonly string[],
  [a = '']: readonly string[],
): boolean {
  return meaningOf(z)?.kind === 'z' && meaningOf(a)?.kind === 'a';
}

/** The dots between the nodes of a stage, or those of its layers. */
function dotsIn(map: NetworkMap, nodes: readonly string[]) {
  return [...map.stretches.values()].filter(({under}) =>
    under === undefined ? nodes.length === 0 : nodes.includes(under),
  );
}

function* grow(node: MapNode, pace: number): ThreadGenerator {
  yield* node.grown(1, time.flick * pace, easeOutBack);
}

function* drawEdge(edge: MapEdge, pace: number): ThreadGenerator {
  yield* all(
    edge.drawn(1, time.hop * pace, easeInOutCubic),
    edge.labelShown(1, time.hop * pace, easeInOutCubic),
  );
}
