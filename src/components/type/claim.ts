import {useScene, useThread} from '@motion-canvas/core';
import {disagreementOf} from '../../math/truth/disagreement.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {beatBefore} from './beatReached.ts';

/** A scene shows a false equation. */
class UntrueError extends Error {
  override readonly name = 'UntrueError';
}

/**
 * Claims an equation that is about to be shown as true. Every component claims
 * its equations when it gets them, so that no false one is drawn. The variable
 * `verify`, when false, lets any pass.
 *
 * @param shower - The component, such as "The board".
 * @param point - The point at which it holds; with `ell` for an equation of
 *   that layer only. An equation of an author's own needs none.
 * @throws UntrueError with the equation, both values and the way out.
 */
export function claim(
  shower: string,
  equation: Equation,
  point: EvaluationPoint | undefined,
): void {
  if (!isTried() || isKnown(equation, point)) return;
  const found = disagreementOf(equation, point);
  if (found) refuse(shower, found.equation, found.values);
  remember(equation, point);
}

/** Whether claims of the current scene are verified. */
export function isTried(): boolean {
  return useScene().variables.get('verify', true)();
}

/**
 * Refuses an equation that a scene shows.
 *
 * @throws UntrueError, always.
 */
export function refuse(shower: string, equation: string, why: string): never {
  const beat = beatBefore(useScene(), useThread().time());
  const moment = beat === undefined ? '' : `, after the beat "${beat}"`;
  throw new UntrueError(
    `${shower} is given an equation that does not hold${moment}: ${equation}: ${why}. Mend what gives it, or draw it all the same with --no-verify.`,
  );
}

/** Where an equation holds: an example, and a layer if it is one alone. */
interface Place {
  readonly forward: EvaluationPoint['forward'] | undefined;
  readonly ell: number | undefined;
}

const known = new WeakMap<Equation, readonly Place[]>();

/** Whether an equation was found to hold at the same point. */
function isKnown(
  equation: Equation,
  point: EvaluationPoint | undefined,
): boolean {
  const places = known.get(equation) ?? [];
  return places.some(
    one => one.forward === point?.forward && one.ell === point?.ell,
  );
}

function remember(
  equation: Equation,
  point: EvaluationPoint | undefined,
): void {
  const place = {forward: point?.forward, ell: point?.ell};
  known.set(equation, [...(known.get(equation) ?? []), place]);
}
