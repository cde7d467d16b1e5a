import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {Equation} from '../math/term.ts';
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

/**
 * Goes from weight to weight, each quicker than the one before: the light runs
 * over what is new, new factors show bright, and the gradient parks.
 *
 * @param say - What is said about each equation.
 */
export function* tallyUp(
  {map, board}: {readonly map: NetworkMap; readonly board: Board},
  tally: GradientTally,
  rounds: readonly Round[],
  say: (equation: Equation) => string,
): ThreadGenerator {
  for (const [index, round] of rounds.entries()) {
    const {parameter, equation, edges} = round;
    const pace = paceAt(index);
    const before = rounds[index - 1];
    yield* all(
      relight(map, edges, pace),
      tally.goTo(round, say(equation), pace),
    );
    if (before) {
      const fresh = newFactors(equation, before.equation);
      yield* spotlight(board, [equation.left.id, ...fresh], time.flick * pace);
      yield* beat(`${parameterName(parameter)} new`, hold.term * pace);
    }
    yield* all(
      board.fade(strength.full, undefined, time.flick * pace),
      tally.workOut(round, pace),
    );
    yield* beat(parameterName(parameter), hold.breath * pace);
  }
}
