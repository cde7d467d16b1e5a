import {
  BRIEF_SIZE,
  LEAST_SIZE,
  derive,
  type EquationResult,
  failureText,
  verifyDerivation,
} from '../math/index.ts';
import type {Network} from '../network/network.ts';
import {visible} from '../network/visible.ts';

/**
 * Refuses a network for which an equation of the derivation does not hold,
 * written out or with dots where room is short: nothing that is not true is drawn.
 *
 * @throws Error with the equation, both values and the step that made it.
 */
export function requireTruth(
  network: Network,
  results: readonly EquationResult[] = resultsFor(network),
): void {
  const failed = results.filter(({passed}) => !passed);
  const [first] = failed;
  if (!first) return;
  const others = failed.length > 1 ? ` ${failed.length - 1} more fail.` : '';
  throw new Error(
    `Nothing was drawn, because the derivation is not true for ${visible(network.title)}: ${failureText(first)}${others} Run verify to see all.`,
  );
}

function resultsFor(network: Network): readonly EquationResult[] {
  // Where nothing is elided, a brief derivation is the whole one.
  const widest = Math.max(...network.layers);
  const briefer = [BRIEF_SIZE, LEAST_SIZE].filter(most => most < widest);
  return [undefined, ...briefer].flatMap(
    most => verifyDerivation(network, derive(network, most)).results,
  );
}
