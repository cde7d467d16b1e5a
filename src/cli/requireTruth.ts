import {
  failureText,
  type Verification,
  verifyDerivation,
} from '../math/index.ts';
import type {Network} from '../network/network.ts';

/**
 * Refuses a network for which an equation of the derivation does not hold:
 * nothing that is not true is drawn.
 *
 * @throws Error with the equation, both values and the step that made it.
 */
export function requireTruth(
  network: Network,
  {failed, results}: Verification = verifyDerivation(network),
): void {
  const first = results.find(({passed}) => !passed);
  if (!first) return;
  const others = failed > 1 ? ` ${failed - 1} more fail.` : '';
  throw new Error(
    `Nothing was drawn, because the derivation is not true for ${network.title}: ${failureText(first)}${others} Run verify to see all.`,
  );
}
