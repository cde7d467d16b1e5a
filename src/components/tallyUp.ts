import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../math/term.ts';
import {parameterEdgeId} from '../network/map.ts';
import {parameterName} from '../network/parameter.ts';
import {hold, strength, time} from '../theme.ts';
import {beat} from './beat.ts';
import type {Board} from './Board.ts';
import type {GradientTally, WeightEquation} from './GradientTally.ts';
import type {NetworkMap} from './NetworkMap.ts';
import {paceAt} from './pace.ts';
import {newFactors} from './reusedFrom.ts';
import {spotlight} from './spotlight.ts';
import {relight} from './tracePaths.ts';

/** A weight, what ∂E/∂w is for it, and the edges of the paths to it. */
export interface Round extends WeightEquation {
  readonly edges: readonly string[];
}

interface Stage {
  readonly map: NetworkMap;
  readonly board: Board;
}

/**
 * Goes from weight to weight of W's first row and to the first of the second,
 * each quicker than the one before: the light runs over what is new, new
 * factors show bright, and the gradient parks. The others follow row by row.
 *
 * @param say - What is said about each equation.
 */
export function* tallyUp(
  stage: Stage,
  tally: GradientTally,
  rounds: readonly Round[],
  say: (equation: Equation) => string,
): ThreadGenerator {
  const rows = [...new Set(rounds.map(({parameter}) => parameter.row))];
  const first = rounds.filter(({parameter}) => parameter.row === rows[0]);
  const single = rounds.slice(0, first.length + 1);
  for (const [index, round] of single.entries()) {
    const before = single[index - 1];
    yield* goTo(stage, tally, round, before, say, paceAt(index));
    const anew = before?.parameter.row !== round.parameter.row;
    const name = parameterName(round.parameter);
    yield* beat(name, anew ? hold.equation : hold.term + hold.breath);
  }
  for (const row of rows) {
    const rest = rounds.filter(
      round => round.parameter.row === row && !single.includes(round),
    );
    if (rest.length > 0) {
      yield* fillRow(stage, tally, rest);
      yield* beat(`row ${row}`, hold.term);
    }
  }
}

function* goTo(
  {map, board}: Stage,
  tally: GradientTally,
  round: Round,
  before: Round | undefined,
  say: (equation: Equation) => string,
  pace: number,
): ThreadGenerator {
  const {parameter, equation, edges} = round;
  yield* all(relight(map, edges, pace), tally.goTo(round, say(equation), pace));
  if (before) {
    const fresh = newFactors(equation, before.equation);
    yield* spotlight(board, [equation.left.id, ...fresh], time.flick * pace);
    yield* beat(`${parameterName(parameter)} new`, hold.term);
  }
  yield* all(
    board.fade(strength.full, undefined, time.flick * pace),
    tally.workOut(round, pace),
  );
}

/** The gradients of a row leave their weights together. */
function* fillRow(
  {map}: Stage,
  tally: GradientTally,
  rounds: readonly Round[],
): ThreadGenerator {
  const edges = new Set(rounds.flatMap(round => round.edges));
  yield* relight(map, [...edges], paceAt(rounds.length));
  yield* all(
    ...rounds.map(({parameter}) =>
      tally.park(parameter, map.departure(parameterEdgeId(parameter)).at),
    ),
  );
}
