import type {ActivationName} from './activations.ts';
import {entry, sum} from './linear.ts';
import {sigmoid, softplus} from './logistic.ts';
import type {Vector} from './network.ts';
import {complements, negativeLogSoftmax} from './softmax.ts';

/** Names in a network file. */
export const lossNames = [
  'half-squared-error',
  'mean-squared-error',
  'binary-cross-entropy',
  'categorical-cross-entropy',
] as const;

export type LossName = (typeof lossNames)[number];

/**
 * The targets that a loss accepts: any numbers, numbers in [0, 1], or shares
 * that sum to 1.
 */
type TargetDomain = 'real' | 'unit-interval' | 'distribution';

/** The last layer's weighted inputs and activations. */
interface Output {
  readonly z: Vector;
  readonly a: Vector;
}

/** A loss: the errors of the outputs, and their derivatives. */
export interface Loss {
  readonly domain: TargetDomain;
  /**
   * The activations of the last layer with which the loss is defined; all if
   * absent.
   */
  readonly fits?: readonly ActivationName[];
  /** e₁ … eₙ. */
  readonly errors: (output: Output, target: Vector) => Vector;
  /** ∂eᵢ/∂aᵢ. */
  readonly slopes: (output: Output, target: Vector) => Vector;
  /**
   * ∂E/∂Z⁽ᴸ⁾ in closed form, for a loss whose ∂e/∂a goes to ∞ and ∂a/∂z to 0
   * while their product stays finite. If absent, the chain rule gives it.
   */
  readonly delta?: (output: Output, target: Vector) => Vector;
}

/**
 * Every loss. Squared errors fit any last activation, even softmax: the chain
 * rule through the full Jacobian holds for every loss.
 *
 * A cross-entropy is defined with the activation that makes its outputs shares.
 * It is evaluated from z, so that eᵢ and δ are finite and exact for every
 * finite z. Its ∂e/∂a grows like e^|z| and is capped at e⁷⁰⁹: beyond
 * |z| = 709 only `delta` is right; the product of the factors is not.
 */
export const losses: Readonly<Record<LossName, Loss>> = {
  'half-squared-error': {
    domain: 'real',
    errors: ({a}, target) => pair(a, target, (a, t) => (t - a) ** 2 / 2),
    slopes: ({a}, target) => pair(a, target, (a, t) => a - t),
  },
  'mean-squared-error': {
    domain: 'real',
    errors: ({a}, target) =>
      pair(a, target, (a, t) => (t - a) ** 2 / target.length),
    slopes: ({a}, target) =>
      pair(a, target, (a, t) => (2 * (a - t)) / target.length),
  },
  'binary-cross-entropy': {
    domain: 'unit-interval',
    fits: ['sigmoid'],
    // −t ln a − (1 − t) ln(1 − a), since −ln σ(z) = softplus(−z).
    errors: ({z}, target) =>
      pair(z, target, (z, t) => t * softplus(-z) + (1 - t) * softplus(z)),
    slopes: ({z}, target) => pair(z, target, binarySlope),
    delta: ({z}, target) => pair(z, target, binaryDelta),
  },
  'categorical-cross-entropy': {
    domain: 'distribution',
    fits: ['softmax'],
    // −t ln a.
    errors: ({z}, target) =>
      pair(negativeLogSoftmax(z), target, (surprise, t) => t * surprise),
    // −t/a, since 1/a = e^(−ln a).
    slopes: ({z}, target) =>
      pair(
        negativeLogSoftmax(z),
        target,
        (surprise, t) => -t * power(surprise),
      ),
    delta: ({a}, target) => categoricalDelta(a, target),
  },
};

/** Whether a loss fits a last activation. */
export function lossFits(loss: LossName, activation: ActivationName): boolean {
  return losses[loss].fits?.includes(activation) ?? true;
}

/** 1/(1 − a) for t = 0, −1/a for t = 1, and (a − t)/(a(1 − a)) between them. */
function binarySlope(z: number, t: number): number {
  if (t === 0) return 1 + power(z);
  if (t === 1) return -(1 + power(-z));
  return (sigmoid(z) - t) * (1 + power(z)) * (1 + power(-z));
}

/** a − t; for t = 1, −σ(−z), which keeps its digits for a near 1. */
function binaryDelta(z: number, t: number): number {
  return t === 1 ? -sigmoid(-z) : sigmoid(z) - t;
}

/** a − t for targets that sum to 1; keeps the digits of 1 − a for t = 1. */
function categoricalDelta(a: Vector, target: Vector): Vector {
  const rest = complements(a);
  const total = sum(target);
  return pair(a, target, (a, t, index) =>
    t === 1 ? -entry(rest, index) : a * total - t,
  );
}

/** eˣ, capped at the largest power that leaves room for a factor. */
function power(exponent: number): number {
  return Math.exp(Math.min(exponent, 709));
}

function pair(
  outputs: Vector,
  target: Vector,
  combine: (output: number, target: number, index: number) => number,
): Vector {
  if (outputs.length !== target.length) {
    throw new RangeError(
      `The last layer has ${outputs.length} outputs, but there are ${target.length} targets. Give one target for each output.`,
    );
  }
  return outputs.map((output, index) =>
    combine(output, entry(target, index), index),
  );
}
