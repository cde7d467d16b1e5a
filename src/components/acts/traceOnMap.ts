import {all, chain, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation, Term} from '../../math/term/term.ts';
import {hopsOf, mapIdOf} from '../../math/term/edge.ts';
import {stated, type Step} from '../../math/step/step.ts';
import {symbolsOf} from '../../math/term/symbols.ts';
import {time} from '../../theme.ts';
import {
  columnOf,
  type EdgeId,
  nodeId,
  sourceOf,
  targetOf,
} from '../../network/mapIds.ts';
import type {Board, Departure, PerformOptions} from '../board/Board.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {zeroSentence} from '../map/zeroFactor.ts';
import {partId} from '../../math/term/partIds.ts';

/**
 * Asks how E moves with a parameter: all but the two dims on the map, and
 * their symbols leave it for the left side of the equation.
 */
export function* askFor(
  map: NetworkMap,
  board: Board,
  start: Step,
  options: PerformOptions = {},
): ThreadGenerator {
  const equation = stated(start);
  yield* map.focus(placesOf(equation.left));
  yield* board.perform(start, {
    departures: departures(map, start.after),
    later: rightSide(equation),
    ...options,
  });
}

/**
 * The light sets off from E, and the right side of the equation begins.
 *
 * @param way - The edges of the whole trace, where equations leave some out.
 */
export function* beginTrace(
  map: NetworkMap,
  board: Board,
  start: Step,
  way: readonly EdgeId[] = [],
): ThreadGenerator {
  yield* map.light(nodeId({kind: 'E'}));
  yield* all(...edgesAlong(start, way).map(edge => runOver(map, edge)));
  yield* board.bringIn(start.after.flatMap(rightSide), {
    departures: departures(map, start.after),
  });
}

interface HopOptions {
  /** How much of its full time it takes. */
  readonly pace?: number;
  /** The edges of the whole trace, where equations leave some out. */
  readonly way?: readonly EdgeId[];
  readonly arrangement?: Partial<Arrangement>;
}

/**
 * One step of a trace: the light runs over the edges that the step goes on by,
 * and when it has arrived, the new derivatives leave the map for the equation.
 * Where the step ends at the parameter, the light runs on to it.
 */
export function* traceStep(
  map: NetworkMap,
  board: Board,
  step: Step,
  {pace = 1, way = [], arrangement = {}}: HopOptions = {},
): ThreadGenerator {
  const edges = edgesAlong(step, way);
  const nearer = edges.filter(
    edge => !edges.some(other => follows(edge, other)),
  );
  const farther = edges.filter(edge => !nearer.includes(edge));
  const last = lastEdges(step);
  const run = (edge: EdgeId) =>
    runOver(map, edge, time.hop * pace, last.includes(edge));
  yield* all(...nearer.map(run));
  const ended = zeroSentence(map, step.after, newEdges(step));
  yield* board.perform(
    {...step, caption: ended ?? step.caption},
    {
      departures: departures(map, step.after),
      duration: time.travel * pace,
      arrangement,
    },
  );
  yield* all(...farther.map(run));
}

/** Whether a trace comes to an edge from the other one. */
function follows(edge: EdgeId, other: EdgeId): boolean {
  return targetOf(edge) === sourceOf(other);
}

/** The edges at whose own parameter a step ends. */
function lastEdges({after}: Step): readonly string[] {
  return after.flatMap(equation =>
    [...symbolsOf(equation).values()].flatMap(variable =>
      'wb'.includes(variable.letter) ? (mapIdOf(variable) ?? []) : [],
    ),
  );
}

/**
 * The light runs along an edge and takes hold of the node at its source.
 *
 * @param isLast - Whether the way ends at the edge's own parameter.
 */
export function* runOver(
  map: NetworkMap,
  edge: EdgeId,
  duration: number = time.hop,
  isLast = false,
): ThreadGenerator {
  yield* chain(
    map.runBack(edge, duration, isLast),
    map.light(sourceOf(edge), Math.min(time.flick, duration / 2)),
  );
}

/** The map's edges that equations after a step speak of and those before do not. */
export function newEdges(step: Step): readonly EdgeId[] {
  const before = new Set(edgesOf(step.before));
  return edgesOf(step.after).filter(edge => !before.has(edge));
}

/** The edges that a step goes on by, and those beside them that dots stand for. */
function edgesAlong(step: Step, way: readonly EdgeId[]): readonly EdgeId[] {
  const written = newEdges(step);
  const columns = new Set(written.map(columnBehind));
  const beside = way.filter(edge => columns.has(columnBehind(edge)));
  return [...new Set([...written, ...beside])];
}

/** The column of the map that an edge leads to. */
export function columnBehind(edge: EdgeId): string {
  return columnOf(targetOf(edge));
}

/** For each symbol of equations that has a place on the map: where it stands there. */
export function departures(
  map: NetworkMap,
  equations: readonly Equation[],
): ReadonlyMap<string, Departure> {
  return new Map(
    equations
      .flatMap(equation => [...symbolsOf(equation)])
      .flatMap(([id, variable]) => {
        const place = mapIdOf(variable);
        return place === undefined ? [] : [[id, map.departure(place)] as const];
      }),
  );
}

function placesOf(term: Term): readonly string[] {
  return [...symbolsOf(term).values()].flatMap(
    variable => mapIdOf(variable) ?? [],
  );
}

/** What an equation draws behind its left side. */
export function rightSide({id, right}: Equation): readonly string[] {
  return [partId(id, 'equals'), right.id];
}

function edgesOf(equations: readonly Equation[]): readonly EdgeId[] {
  return [...new Set(equations.flatMap(hopsOf).map(({edge}) => edge))];
}
