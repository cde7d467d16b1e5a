import {
  isPiecewise,
  isPiecewiseLinear,
} from '../../network/activationIncrement.ts';
import type {ForwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import {losses} from '../../network/losses.ts';
import {lastLayer, type Network} from '../../network/network.ts';
import type {PassIncrement} from '../../network/passIncrement.ts';

/** A short enough step, and its result. */
interface Step {
  readonly step: number;
  readonly above: PassIncrement;
}

const farthest = 1e-6;

/**
 * The step of central differences: so short that
 * - no z of a curved activation moves by more than 10⁻⁶, whose square is what the
 *   differences are off by;
 * - no z of a piecewise one goes more than a quarter of its way to the kink;
 * - no output that is squared moves by more than a thousandth of what it misses
 *   its target by, or 10⁻¹² where it hits: more would hide what is linear in it.
 *
 * Increments keep their digits, so that nothing is lost by a short step.
 */
export function measuredStep(
  network: Network,
  pass: ForwardPass,
  increment: (step: number) => PassIncrement,
): Step {
  let step = farthest;
  let above = increment(step);
  for (;;) {
    const share = shareOf(network, pass, above);
    if (share >= 1 || step < 1e-290) return {step, above};
    step *= Math.max(share / 2, 1e-30);
    above = increment(step);
  }
}

/** The share of a step that is short enough. */
function shareOf(
  network: Network,
  pass: ForwardPass,
  {z, a}: PassIncrement,
): number {
  let share = Infinity;
  const limit = (moved: number, most: number): void => {
    if (moved !== 0) share = Math.min(share, most / Math.abs(moved));
  };
  for (const [index, name] of network.activations.entries()) {
    const moves = entry(z, index + 1).by;
    moves.forEach((moved, at) => {
      const from = Math.abs(entry(entry(pass.z, index + 1), at));
      if (!isPiecewiseLinear(name)) limit(moved, farthest);
      if (isPiecewise(name) && from > 0) limit(moved, from / 4);
    });
  }
  if (losses[network.loss].fits === undefined) {
    const last = lastLayer(network);
    entry(a, last).by.forEach((moved, at) => {
      const miss = entry(entry(pass.a, last), at) - entry(pass.target, at);
      limit(moved, miss === 0 ? 1e-12 : Math.abs(miss) / 1000);
    });
  }
  return Number.isNaN(share) ? 0 : share;
}
