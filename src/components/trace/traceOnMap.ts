import {all, chain, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation, Term} from '../../math/term/term.ts';
import {hopsOf, mapIdOf} from '../../math/term/edge.ts';
import {stated, type Step} from '../../math/step/step.ts';
import {symbolsOf} from '../../math/term/symbols.ts';
import {travelTime} from '../pace/film.ts';
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
import {traceWords} from '../../math/words/traceWords.ts';
import {partId} from '../../math/term/partIds.ts';

/**
 * Asks how E moves with a parameter: everything else on the map dims, and the
 * symbols of both leave it for the left side of the equation.
 */
export function* askFor(
  map: NetworkMap,
  board: Board,
  start: Step,
  options: PerformOptions = {},
): ThreadGenerator {
  const equation = stated(start);
  yield* map.focus(placesOf(equation.left));
  const {left} = equation;
  const caption =
    left.kind === 'partial' ? traceWords.question(left.by) : start.caption;
  yield* board.perform(
    {...start, caption},
    {
      departures: departures(map, start.after),
      later: rightSide(equation),
      ...options,
    },
  );
}

/**
 * The light sets off from E, and the right side of the equation begins.
 *
 * @param way - The edges of the whole trace, if the equations leave some out.
 */
export function* beginTrace(
  map: NetworkMap,
  board: Board,
  start: Step,
  way: readonly EdgeId[] = [],
): ThreadGenerator {
  yield* all(
    map.light(nodeId({kind: 'E'})),
    ...(board.caption ? [board.caption.say(start.caption)] : []),
  );
  yield* all(...edgesAlong(start, way).map(edge => runOver(map, edge)));
  yield* board.bringIn(start.after.flatMap(rightSide), {
    departures: departures(map, start.after),
  });
}

interface HopOptions {
  /** Its duration, as a share of the full one. */
  readonly pace?: number;
  /** The edges of the whole trace, if the equations leave some out. */
  readonly way?: readonly EdgeId[];
  readonly arrangement?: Partial<Arrangement>;
}

/**
 * One step of a trace: the light runs over the step's edges, and when it has
 * arrived, the new derivatives leave the map for the equation. If the step ends
 * at the parameter, the light runs on to it.
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
  const caption = zeroSentence(map, step.after, newEdges(step)) ?? step.caption;
  yield* all(
    ...nearer.map(run),
    ...(board.caption ? [board.caption.say(caption)] : []),
  );
  yield* board.perform(
    {...step, caption},
    {
      departures: departures(map, step.after),
      duration: travelTime() * pace,
      arrangement,
    },
  );
  yield* all(...farther.map(run));
}

/** Whether a trace reaches an edge from another one. */
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

/** The map's edges in equations after a step that are not in those before. */
export function newEdges(step: Step): readonly EdgeId[] {
  const before = new Set(edgesOf(step.before));
  return edgesOf(step.after).filter(edge => !before.has(edge));
}

/** The edges of a step, including those behind dots. */
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

/** For each symbol of equations with a place on the map: that place. */
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

/** The ids drawn on an equation's right side. */
export function rightSide({id, right}: Equation): readonly string[] {
  return [partId(id, 'equals'), right.id];
}

function edgesOf(equations: readonly Equation[]): readonly EdgeId[] {
  return [...new Set(equations.flatMap(hopsOf).map(({edge}) => edge))];
}
