import {
  activationIncrement,
  isPiecewise,
} from '../../network/activationIncrement.ts';
import type {ActivationName} from '../../network/activations.ts';
import {entry} from '../../network/linear.ts';
import type {RightShare} from '../../network/passIncrement.ts';
import type {EvaluationPoint} from './point.ts';

/**
 * The position of the derivation's slope at a kink between the measured slopes
 * of both sides: 0 is left, 1 is right. A slope outside of them is wrong, and
 * is measured as the nearer of the two.
 */
export function rightShareAt({network, locals}: EvaluationPoint): RightShare {
  return (layer, node) => {
    const name = entry(network.activations, layer - 1);
    if (!isPiecewise(name)) return 0;
    const [left, right] = [slopeOn(name, -1), slopeOn(name, 1)];
    const taken = locals.activation(layer, node, node);
    const share = (taken - left) / (right - left);
    return Number.isFinite(share) ? Math.min(Math.max(share, 0), 1) : 0;
  };
}

const step = 1e-9;

/** The slope on one side of z = 0, from a step to that side. */
function slopeOn(name: ActivationName, side: -1 | 1): number {
  const {by} = activationIncrement(
    name,
    [0],
    [0],
    {by: [side * step], noise: [0]},
    () => (side + 1) / 2,
  );
  return entry(by, 0) / (side * step);
}
