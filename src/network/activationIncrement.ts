import type {ActivationName} from './activations.ts';
import {
  type Increment,
  incrementOf,
  type Part,
  UNDERFLOW,
} from './increment.ts';
import {entry} from './linear.ts';
import {sigmoid} from './logistic.ts';
import type {Vector} from './network.ts';
import {normalDensity, normalDistribution} from './normalDistribution.ts';

/**
 * f(Z + ΔZ) − f(Z) for one layer.
 *
 * Each difference is brought into a form in which the common part is gone before
 * anything is rounded, such as σ(z + d) − σ(z) = σ(z + d) σ(−z) (1 − e⁻ᵈ), so that
 * it keeps its digits however small it is beside f(z) (Kahan and Fateman,
 * Symbolic Computation of Divided Differences, SIGSAM Bulletin 33, 1999). No
 * derivative is used.
 *
 * @param rightShare - Of nodes whose z is 0, at a kink, how much of the right
 *   piece is in both directions, the rest being the left one: between the slopes
 *   of both sides, each is right.
 */
export function activationIncrement(
  name: ActivationName,
  z: Vector,
  a: Vector,
  moved: Increment,
  rightShare: (index: number) => number = () => 0,
): Increment {
  return name === 'softmax'
    ? softmaxIncrement(a, moved)
    : incrementOf(
        z.map((value, index) =>
          elementwise(
            name,
            value,
            entry(moved.by, index),
            entry(moved.noise, index),
            value === 0 && pieces.has(name) ? rightShare(index) : 0,
          ),
        ),
      );
}

/** Whether equal steps to both sides move it equally far, but for a kink. */
export function isPiecewiseLinear(name: ActivationName): boolean {
  return linear.has(name);
}

/** Whether one formula holds below 0 and another above it: a derivative of some order jumps there. */
export function isPiecewise(name: ActivationName): boolean {
  return pieces.has(name);
}

const linear: ReadonlySet<ActivationName> = new Set([
  'identity',
  'relu',
  'leaky-relu',
]);

const pieces: ReadonlySet<ActivationName> = new Set([
  'relu',
  'leaky-relu',
  'elu',
]);

/** The terms of f(z + d) − f(z), which are added up. */
type Difference = (
  z: number,
  d: number,
  rightShare: number,
) => readonly number[];

const differences: Readonly<
  Record<Exclude<ActivationName, 'softmax'>, Difference>
> = {
  identity: (_, d) => [d],
  sigmoid: (z, d) => [sigmoidDifference(z, d)],
  // sinh d / (cosh z cosh(z + d)).
  tanh: (z, d) => [Math.sinh(d) / Math.cosh(z) / Math.cosh(z + d)],
  relu: onPieces(
    () => 0,
    d => d,
  ),
  'leaky-relu': onPieces(
    (_, d) => 0.01 * d,
    d => d,
  ),
  elu: onPieces(
    (z, d) => Math.exp(z) * Math.expm1(d),
    d => d,
  ),
  // ln((1 + eᶻ⁺ᵈ)/(1 + eᶻ)).
  softplus: (z, d) => [Math.log1p(sigmoid(z) * Math.expm1(d))],
  silu: (z, d) => [d * sigmoid(z + d), z * sigmoidDifference(z, d)],
  gelu: (z, d) => [d * normalDistribution(z + d), z * normalShare(z, d)],
};

/**
 * The differences of a function of two pieces that meet at 0. A step is chosen so
 * that it stays on one piece; where it does not, the values tell.
 */
function onPieces(
  left: (z: number, d: number) => number,
  right: (d: number) => number,
): Difference {
  return (z, d, rightShare) => {
    if (z === 0) return [(1 - rightShare) * left(0, d), rightShare * right(d)];
    if (z < 0 && z + d <= 0) return [left(z, d)];
    if (z > 0 && z + d > 0) return [right(d)];
    return z > 0 ? [-z, left(0, z + d)] : [right(z + d), left(z, -z)];
  };
}

function sigmoidDifference(z: number, d: number): number {
  return -Math.expm1(-d) * sigmoid(z + d) * sigmoid(-z);
}

/**
 * Φ(z + d) − Φ(z), the area under the density, by the rule of Gauss and Legendre
 * with three points (Abramowitz and Stegun, 25.4.29): exact to d⁷.
 */
function normalShare(z: number, d: number): number {
  const middle = z + d / 2;
  const aside = (d / 2) * Math.sqrt(3 / 5);
  return (
    (d / 18) *
    (5 * normalDensity(middle - aside) +
      8 * normalDensity(middle) +
      5 * normalDensity(middle + aside))
  );
}

/**
 * What is left of a difference that is central: the third derivative times d²,
 * and 1e-12 for the roundings of e^z and Φ, whose exponents go up to 700.
 */
function unsure(d: number): number {
  return d * d + 1e-12;
}

function elementwise(
  name: Exclude<ActivationName, 'softmax'>,
  z: number,
  by: number,
  noise: number,
  rightShare: number,
): Part {
  if (by === 0 && noise === 0) return {by: 0, noise: 0};
  const difference = differences[name];
  const terms = difference(z, by, rightShare);
  const size = sizeOf(terms);
  const slope =
    noise > Math.abs(by)
      ? sizeOf(difference(z, noise, rightShare)) / noise
      : size / Math.abs(by);
  const rounding = isPiecewiseLinear(name)
    ? size * Number.EPSILON
    : size * unsure(by) + UNDERFLOW;
  return {
    by: terms.reduce((sum, term) => sum + term, 0),
    noise: slope * noise + rounding,
  };
}

function sizeOf(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + Math.abs(term), 0);
}

/**
 * aᵢ′ − aᵢ = aᵢ Σₖ aₖ eᵈᵏ (eᵈⁱ⁻ᵈᵏ − 1) / Σₖ aₖ eᵈᵏ; of a sure output, with aᵢ near
 * 1, the others tell how far it moves.
 */
function softmaxIncrement(a: Vector, {by, noise}: Increment): Increment {
  const powers = a.map((share, k) => share * Math.exp(entry(by, k)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return incrementOf(
    a.map((share, i) => {
      let moved = 0;
      let spread = UNDERFLOW;
      powers.forEach((power, k) => {
        if (k === i) return;
        const apart = entry(by, i) - entry(by, k);
        const term = (share * power * Math.expm1(apart)) / total;
        moved += term;
        spread +=
          ((share * power) / total) * (entry(noise, i) + entry(noise, k)) +
          Math.abs(term) * unsure(apart);
      });
      return {by: moved, noise: spread};
    }),
  );
}
