import {
  type ActivationName,
  activations,
  type Difference,
  type Pieces,
} from './activations.ts';
import {
  type Increment,
  incrementOf,
  type Part,
  UNDERFLOW,
  unsure,
} from './increment.ts';
import {entry} from './linear.ts';
import type {Vector} from './network.ts';

/**
 * f(Z + ΔZ) − f(Z) for one layer, to nearly all digits however small ΔZ is.
 *
 * @param rightShare - For nodes at a kink (z = 0), the share of the right piece
 *   in both directions; the rest is the left piece. Every slope between those
 *   of the two sides is valid.
 */
export function activationIncrement(
  name: ActivationName,
  z: Vector,
  a: Vector,
  moved: Increment,
  rightShare: (index: number) => number = () => 0,
): Increment {
  const activation = activations[name];
  if (activation.kind === 'vector') return activation.increment(a, moved);
  const {difference} = activation;
  const isLinear = isPiecewiseLinear(name);
  return incrementOf(
    z.map((value, index) =>
      elementwise(
        {difference, isLinear, rightShare: () => rightShare(index)},
        value,
        entry(moved.by, index),
        entry(moved.noise, index),
      ),
    ),
  );
}

/**
 * Whether equal steps to both sides give equal differences, except at a kink.
 */
export function isPiecewiseLinear(name: ActivationName): boolean {
  return piecesOf(name).every(piece => typeof piece === 'number');
}

/**
 * Whether one formula holds below 0 and another above it: a derivative of some
 * order then jumps at 0.
 */
export function isPiecewise(name: ActivationName): boolean {
  return piecesOf(name).length > 1;
}

/**
 * Its differences from left to right; undefined for an activation of vectors,
 * which is not piecewise linear.
 */
function piecesOf(name: ActivationName): readonly (Difference | undefined)[] {
  const activation = activations[name];
  if (activation.kind === 'vector') return [undefined];
  const {difference}: {readonly difference: Difference | Pieces} = activation;
  return hasPieces(difference)
    ? [difference.below, difference.above]
    : [difference];
}

function hasPieces(difference: Difference | Pieces): difference is Pieces {
  return typeof difference === 'object';
}

interface Elementwise {
  readonly difference: Difference | Pieces;
  readonly isLinear: boolean;
  /** Used only at a kink. */
  readonly rightShare: () => number;
}

function elementwise(
  activation: Elementwise,
  z: number,
  by: number,
  noise: number,
): Part {
  if (by === 0 && noise === 0) return {by: 0, noise: 0};
  const terms = termsOf(activation, z, by);
  const size = sizeOf(terms);
  const slope =
    noise > Math.abs(by)
      ? sizeOf(termsOf(activation, z, noise)) / noise
      : size / Math.abs(by);
  const rounding = activation.isLinear
    ? size * Number.EPSILON
    : size * unsure(by) + UNDERFLOW;
  return {
    by: terms.reduce((sum, term) => sum + term, 0),
    noise: slope * noise + rounding,
  };
}

/**
 * The terms of f(z + d) − f(z). The step is chosen to stay on one piece; if it
 * does not, the values decide.
 */
function termsOf(
  {difference, rightShare}: Elementwise,
  z: number,
  d: number,
): readonly number[] {
  if (!hasPieces(difference)) return along(difference, z, d);
  const {below, above} = difference;
  if (z === 0) {
    const right = rightShare();
    return [
      ...along(below, 0, d).map(term => (1 - right) * term),
      ...along(above, 0, d).map(term => right * term),
    ];
  }
  if (z < 0 && z + d <= 0) return along(below, z, d);
  if (z > 0 && z + d > 0) return along(above, z, d);
  return z > 0
    ? [...along(above, z, -z), ...along(below, 0, z + d)]
    : [...along(above, 0, z + d), ...along(below, z, -z)];
}

/** A line of slope 0 does not move, however large the step is. */
function along(
  difference: Difference,
  z: number,
  d: number,
): readonly number[] {
  if (typeof difference !== 'number') return difference(z, d);
  return [difference === 0 ? 0 : difference * d];
}

function sizeOf(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + Math.abs(term), 0);
}
