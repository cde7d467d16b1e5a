import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Sentence} from '../../math/write/sentence.ts';
import type {Step} from '../../math/step/step.ts';
import type {Trace} from '../../math/trace/trace.ts';
import {nodeId, parameterEdgeId} from '../../network/mapIds.ts';
import {time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {joinSteps} from '../../math/step/joinSteps.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {departures, newEdges} from './traceOnMap.ts';
import {zeroSentence} from '../map/zeroFactor.ts';
import {edgesOfTrace, putOut, runAlong, stagesOf} from './tracePaths.ts';

/** Below this pace a trace goes in one stroke. */
const ONE_STROKE = 0.5;

/**
 * A trace of a known kind: the light sets off from E anew, and the equation
 * appears in two strokes or, at a fast pace, in one.
 *
 * @param pace - Its duration, as a share of the first trace's.
 * @param said - The sentence about it; why light ends is said instead.
 */
export function* traceQuickly(
  map: NetworkMap,
  board: Board,
  trace: Trace,
  pace: number,
  said: Sentence,
): ThreadGenerator {
  const error = nodeId({kind: 'E'});
  yield* all(putOut(map), map.focus([error, parameterEdgeId(trace.parameter)]));
  yield* map.light(error, time.flick * pace);
  const way = edgesOfTrace(trace);
  for (const stroke of strokesOf(trace, pace)) {
    yield* runAlong(map, stroke.flatMap(newEdges), pace, way);
    const step = joinSteps(stroke);
    const ended = zeroSentence(map, step.after, stroke.flatMap(newEdges));
    yield* board.perform(
      {...step, caption: ended ?? said},
      {
        departures: departures(map, step.after),
        duration: Math.max(time.flick, time.travel * pace),
      },
    );
  }
}

function strokesOf(trace: Trace, pace: number): readonly (readonly Step[])[] {
  const stages = stagesOf(trace.steps);
  if (pace < ONE_STROKE) return [stages];
  const first = stages.findIndex(({kind}) => kind === 'hop') + 1;
  return [stages.slice(0, first), ...stages.slice(first).map(stage => [stage])];
}
