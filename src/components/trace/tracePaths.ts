import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Step} from '../../math/step/step.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import type {Trace} from '../../math/trace/trace.ts';
import {
  type EdgeId,
  endsOf,
  layerOf,
  meaningOf,
  nodeId,
  parameterEdgeId,
  sourceOf,
  targetOf,
} from '../../network/mapIds.ts';
import {strength, time} from '../../theme.ts';
import {joinSteps} from '../../math/step/joinSteps.ts';
import type {MapEdge} from '../map/MapEdge.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {speakOf} from '../map/speakOf.ts';
import {pathWords} from '../../math/words/pathWords.ts';
import {columnBehind, newEdges, runOver} from './traceOnMap.ts';
import {dim} from '../pace/dim.ts';

/**
 * The steps of a trace, joined where they take every path over the same kind of
 * edge, so that all paths go on together and arrive together.
 */
export function stagesOf(steps: readonly Step[]): readonly Step[] {
  const stages: Step[][] = [];
  for (const step of steps) {
    const kind = stageOf(step);
    const current = stages.at(-1);
    if (kind && current?.[0] && stageOf(current[0]) === kind) {
      current.push(step);
    } else {
      stages.push([step]);
    }
  }
  return stages.map(stage => ({
    ...joinSteps(stage),
    caption: stageCaption(stage),
  }));
}

function stageCaption(stage: readonly Step[]): Sentence {
  const [first, ...others] = stage;
  const [edge] = newEdges(first!);
  if (others.length === 0 || !edge) return first!.caption;
  const [there, here] = endsOf(edge).flatMap(id => meaningOf(id)?.kind ?? []);
  return stage.some(({kind}) => kind === 'branch')
    ? pathWords.divide(there!)
    : pathWords.alike(here!, there!);
}

/** The node where paths over a stage's edges meet swells for a moment. */
export function* meetAt(
  map: NetworkMap,
  stage: Step,
  duration: number = time.travel,
): ThreadGenerator {
  const sources = new Set(newEdges(stage).map(sourceOf));
  const met = [...sources].flatMap(id => map.nodes.get(id) ?? []);
  yield* all(
    ...met.map(node => node.grown(SWELL, duration / 2).to(1, duration / 2)),
  );
}

/** The scale of a node when paths meet in it. */
const SWELL = 1.1;

/** All edges of the map in a trace, the parameter's own last. */
export function edgesOfTrace({steps, parameter}: Trace): readonly EdgeId[] {
  const own = parameterEdgeId(parameter);
  const edges = new Set(steps.flatMap(newEdges));
  edges.delete(own);
  return [...edges, own];
}

/**
 * Leaves only the named edges lit, with their nodes: the light goes out on all
 * others and runs from E over those that are still dark, stage after stage. The
 * label of the last edge, the parameter's, always shows.
 */
export function* relight(
  map: NetworkMap,
  edges: readonly EdgeId[],
  pace = 1,
): ThreadGenerator {
  yield* all(putOut(map, edges), ...spotlight(map, edges, time.flick));
  yield* runAlong(map, edges, pace);
}

/**
 * The light runs over the edges that are still dark, all edges of a column
 * together, and once over an edge of several paths.
 *
 * @param way - The edges of the whole trace, if these are a part of it.
 */
export function* runAlong(
  map: NetworkMap,
  edges: readonly EdgeId[],
  pace = 1,
  way = edges,
): ThreadGenerator {
  const dark = [...new Set(edges)].filter(
    edge => (map.edges.get(edge)?.lit() ?? 0) < 1,
  );
  for (const column of columnsOf(dark)) {
    yield* all(
      ...column.map(edge =>
        runOver(
          map,
          edge,
          Math.max(QUICKEST, time.hop * pace),
          endsAt(edge, way),
        ),
      ),
    );
  }
}

/** Its shortest way along an edge, so that its head still grows on it. */
const QUICKEST = 0.27;

/**
 * Whether no other edge goes on from an edge's source: it is then a parameter's
 * own.
 */
function endsAt(edge: EdgeId, edges: readonly EdgeId[]): boolean {
  return edges.every(other => targetOf(other) !== sourceOf(edge));
}

/**
 * The light goes out on all edges but the named ones, and on nodes without a
 * named edge.
 */
export function* putOut(
  map: NetworkMap,
  staying: readonly EdgeId[] = [],
  duration: number = time.flick,
): ThreadGenerator {
  const nodes = nodesOf(staying);
  yield* all(
    ...[...map.edges].flatMap(([id, edge]) =>
      staying.includes(id) || edge.lit() === 0 ? [] : goOut(edge, duration),
    ),
    ...[...map.nodes].flatMap(([id, node]) =>
      nodes.includes(id) || node.lit() === 0 ? [] : node.lit(0, duration),
    ),
  );
}

/** The light goes out on an edge, in its place. */
export function* goOut(edge: MapEdge, duration: number): ThreadGenerator {
  yield* edge.shine(0, duration);
  edge.lit(0);
  edge.shine(1);
}

/** Lights edges and their nodes at once, for the start of a figure. */
export function setLit(map: NetworkMap, edges: readonly EdgeId[]): void {
  const spoken = spokenIn(edges);
  map.setLit(edges);
  for (const [id, part] of [...map.nodes, ...map.edges]) {
    part.strength(level(spoken.has(id)));
  }
  for (const [id, edge] of map.edges) {
    edge.zIndex(spoken.has(id) ? 1 : 0);
    edge.spoken(id === edges.at(-1) ? 1 : 0);
  }
}

/**
 * Brings paths into focus and dims the rest; crowded labels on the way stay
 * hidden.
 */
function spotlight(
  map: NetworkMap,
  edges: readonly EdgeId[],
  duration: number,
): readonly ThreadGenerator[] {
  const spoken = spokenIn(edges);
  return [
    ...[...map.nodes, ...map.edges].map(([id, part]) =>
      part.strength(level(spoken.has(id)), duration),
    ),
    ...[...map.edges].map(([id, edge]) =>
      speakOf(edge, spoken.has(id), duration, id === edges.at(-1)),
    ),
  ];
}

function spokenIn(edges: readonly EdgeId[]): ReadonlySet<string> {
  return new Set([...nodesOf(edges), ...edges]);
}

function level(spoken: boolean): number {
  return spoken ? strength.full : dim();
}

/** The nodes of edges, including E. */
function nodesOf(edges: readonly EdgeId[]): readonly string[] {
  return [...new Set([nodeId({kind: 'E'}), ...edges.flatMap(endsOf)])];
}

/**
 * The column of the map that a step's edges lead to; undefined for a step
 * without edges.
 */
function stageOf(step: Step): string | undefined {
  const [edge] = newEdges(step);
  return edge && columnBehind(edge);
}

/** Edges by their target's column, those nearest E first. */
export function columnsOf(
  edges: readonly EdgeId[],
): readonly (readonly EdgeId[])[] {
  const nearest = edges.toSorted((one, other) => reached(other) - reached(one));
  return [...new Set(nearest.map(columnBehind))].map(column =>
    edges.filter(edge => columnBehind(edge) === column),
  );
}

/** When a forward pass reaches an edge's target: the larger, the later. */
function reached(edge: EdgeId): number {
  const target = targetOf(edge);
  const layer = layerOf(target);
  if (layer === undefined) return target === 'E' ? LAST : LAST - 1;
  return 2 * layer + (target.startsWith('a') ? 1 : 0);
}

/** After every layer. */
const LAST = Number.MAX_SAFE_INTEGER;
