import {useScene, useThread} from '@motion-canvas/core';
import {disagreementOf} from '../../math/truth/disagreement.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {beatBefore} from './beatReached.ts';

/** A scene shows what is not true. */
class UntrueError extends Error {
  override readonly name = 'UntrueError';
}

/**
 * Says that an equation is about to be shown as true. Whatever shows an equation
 * says so when it is given it, so that none is drawn that does not hold. The
 * variable `verify`, when it is false, lets any pass.
 *
 * @param shower - What shows it, such as "The board".
 * @param point - Where it holds; with `ell` for what is shown for that layer alone.
 * @throws An `UntrueError` with the equation, both values and the way out.
 */
export function claim(
  shower: string,
  equation: Equation,
  point: EvaluationPoint,
): void {
  if (!isTried() || isKnown(equation, point)) return;
  const found = disagreementOf(equation, point);
  if (found) refuse(shower, found.equation, found.values);
}

/** Whether what is claimed in the current scene is tried. */
export function isTried(): boolean {
  return useScene().variables.get('verify', true)();
}

/**
 * Refuses what a scene shows.
 *
 * @throws An `UntrueError`, always.
 */
export function refuse(shower: string, equation: string, why: string): never {
  const beat = beatBefore(useScene(), useThread().time());
  const moment = beat === undefined ? '' : `, after the beat "${beat}"`;
  throw new UntrueError(
    `${shower} is given an equation that does not hold${moment}: ${equation}: ${why}. Mend what gives it, or draw it all the same with --no-verify.`,
  );
}

/** Where equations were tried already: an example, and a layer if it is one alone. */
interface Tried extends Pick<EvaluationPoint, 'forward'> {
  readonly ell: number | undefined;
}

const known = new WeakMap<Equation, readonly Tried[]>();

/** Whether an equation was claimed before at the same point; from now on it is known. */
function isKnown(equation: Equation, {forward, ell}: EvaluationPoint): boolean {
  const tried = known.get(equation) ?? [];
  if (tried.some(one => one.forward === forward && one.ell === ell)) {
    return true;
  }
  known.set(equation, [...tried, {forward, ell}]);
  return false;
}
