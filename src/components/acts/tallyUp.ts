import {all, type ThreadGenerator, waitFor} from '@motion-canvas/core';
import type {Equation} from '../../math/term/term.ts';
import {symbolsOf} from '../../math/term/symbols.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import {type EdgeId, parameterEdgeId} from '../../network/mapIds.ts';
import {type Parameter, parameterName} from '../../network/parameter.ts';
import {hold, strength, time} from '../../theme.ts';
import {beat} from '../pace/beat.ts';
import {isInFilm, mayGo} from '../pace/film.ts';
import type {Board} from '../board/Board.ts';
import type {Caption} from '../type/Caption.ts';
import type {GradientTally, WeightEquation} from './GradientTally.ts';
import type {NetworkMap} from '../map/NetworkMap.ts';
import {pathWords} from '../../math/words/pathWords.ts';
import {fadeAt, paceAt} from '../pace/pace.ts';
import {newFactors} from '../board/reusedFrom.ts';
import {restFor} from '../pace/restFor.ts';
import {spotlight} from './spotlight.ts';
import {relight} from '../trace/tracePaths.ts';

/** A weight, its equation of ∂E/∂w, and the edges of the paths to it. */
export interface Round extends WeightEquation {
  readonly edges: readonly EdgeId[];
}

/**
 * The sentence about an equation.
 *
 * @param isSameNode - Whether the weight before leads to the same node.
 */
type Saying = (equation: Equation, isSameNode: boolean) => Sentence;

interface Stage {
  readonly map: NetworkMap;
  readonly board: Board;
  readonly caption: Caption;
}

/**
 * Goes from weight to weight of W's first row and to the first of the second
 * row, each faster than the one before: the light runs over new edges, new
 * factors are bright, and the gradient parks. The others follow row by row
 * without an equation, which would belong to one of them only; the very last
 * weight has its equation again.
 *
 * @param say - The sentence about each equation.
 */
export function* tallyUp(
  stage: Stage,
  tally: GradientTally,
  rounds: readonly Round[],
  say: Saying,
): ThreadGenerator {
  const rows = [...new Set(rounds.map(({parameter}) => parameter.row))];
  const first = rounds.filter(({parameter}) => parameter.row === rows[0]);
  const single = rounds.slice(0, isInFilm() ? 2 : first.length + 1);
  for (const [index, round] of single.entries()) {
    yield* workOut(stage, tally, round, single[index - 1], say, index);
  }
  const others = rounds.slice(single.length);
  // A film tells the rest in passing.
  const last = isInFilm() ? undefined : others.at(-1);
  const rest = last ? others.slice(0, -1) : others;
  for (const row of rows) {
    const members = rest.filter(({parameter}) => parameter.row === row);
    if (members.length > 0) {
      yield* fillRow(stage, tally, members);
      yield* beat(`row ${row}`, hold.term, hold.late);
    }
  }
  yield* mayGo(
    others.flatMap(({parameter}) => beatsOf(parameter)),
    () => waitFor(0),
  );
  if (!last) return;
  yield* workOut(stage, tally, last, single.at(-1), say, single.length, {
    anew: rest.length > 0,
    isLast: true,
  });
}

/** The beats of a weight with an equation of its own. */
function beatsOf(parameter: Parameter): readonly string[] {
  return [newBeat(parameter), parameterName(parameter)];
}

/** The beat at which a weight's equation shows what is new in it. */
export function newBeat(parameter: Parameter): string {
  return `${parameterName(parameter)} new`;
}

function* workOut(
  stage: Stage,
  tally: GradientTally,
  round: Round,
  before: Round | undefined,
  say: Saying,
  index: number,
  {anew: isAnew = false, isLast = false} = {},
): ThreadGenerator {
  const {equation} = round;
  const reading = isAnew
    ? restFor(symbolsOf(equation).size, hold.term)
    : hold.term;
  yield* goTo(stage, tally, round, before, say, paceAt(index), reading);
  const anew = before?.parameter.row !== round.parameter.row;
  const name = parameterName(round.parameter);
  const least = anew ? hold.equation : hold.term + hold.breath;
  // The last result stays through the final rest.
  const rest = isLast
    ? hold.term
    : restFor(tally.valueCount, least, time.flick);
  yield* beat(name, rest, hold.late);
}

function* goTo(
  {map, board}: Stage,
  tally: GradientTally,
  round: Round,
  before: Round | undefined,
  say: Saying,
  pace: number,
  reading: number,
): ThreadGenerator {
  const {parameter, equation, edges} = round;
  const isSameNode = before?.parameter.row === parameter.row;
  yield* all(
    relight(map, edges, pace),
    tally.goTo(round, say(equation, isSameNode), pace),
  );
  if (before) {
    const fresh = newFactors(equation, before.equation);
    yield* spotlight(board, [equation.left.id, ...fresh], fadeAt(pace));
    yield* beat(newBeat(parameter), reading);
  }
  yield* all(
    board.fade(strength.full, undefined, fadeAt(pace)),
    tally.workOut(round, pace),
  );
}

/**
 * The gradients of a row leave their weights together; the equation steps
 * aside.
 */
function* fillRow(
  {map, caption}: Stage,
  tally: GradientTally,
  rounds: readonly Round[],
): ThreadGenerator {
  const edges = new Set(rounds.flatMap(round => round.edges));
  const found = rounds.map(({equation}) => equation.left);
  yield* all(
    relight(map, [...edges], paceAt(rounds.length)),
    tally.stepAside(),
    caption.say(pathWords.sameWay(found)),
  );
  yield* all(
    ...rounds.map(({parameter}) =>
      tally.park(parameter, map.departure(parameterEdgeId(parameter)).at),
    ),
  );
}
