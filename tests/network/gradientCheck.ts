import {backwardPass} from '../../src/network/backward.ts';
import type {BackwardPass} from '../../src/network/backward.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {ForwardPass} from '../../src/network/forward.ts';
import {entry, sum} from '../../src/network/linear.ts';
import type {Example, Network} from '../../src/network/network.ts';
import {
  parameterGradient,
  parameters,
  parameterValue,
  withParameter,
} from '../../src/network/parameter.ts';
import type {Parameter} from '../../src/network/parameter.ts';

/** A derivative of reverse mode beside the slope that was measured. */
interface ParameterCheck {
  readonly parameter: Parameter;
  /** ∂E/∂θ of reverse mode. */
  readonly derived: number;
  /** (E(θ + h) − E(θ − h)) / 2h. */
  readonly measured: number;
  readonly relativeError: number;
}

/** The checks of every parameter, and the one that agrees least. */
export interface GradientCheck {
  readonly checks: readonly ParameterCheck[];
  readonly worst: ParameterCheck;
}

const lastDigit = 1e-7;

/**
 * Compares reverse mode with central differences, parameter by parameter.
 *
 * The step h = ∛ε · max(1, |θ|) balances the h² of the method's own error with
 * the ε/h of rounding (Press et al., Numerical Recipes, section 5.7). Rounding
 * hides the digits of a slope that is tiny beside the terms of E, so an error
 * is relative to the slope or, where that is larger, to the smallest slope of
 * which differences can tell seven digits. A kink (relu) within h of some z
 * makes the measured slope meaningless there.
 */
export function checkGradient(
  network: Network,
  example: Example = network,
): GradientCheck {
  const forward = forwardPass(network, example);
  const backward = backwardPass(network, forward);
  const rounding = roundingError(network, forward, backward);
  const checks = parameters(network).map((parameter): ParameterCheck => {
    const derived = parameterGradient(backward, parameter);
    const {slope, step} = measuredSlope(network, parameter, example);
    const resolved = rounding / step / lastDigit;
    const scale = Math.max(Math.abs(derived), Math.abs(slope), resolved);
    const relativeError = Math.abs(derived - slope) / scale;
    return {parameter, derived, measured: slope, relativeError};
  });
  return {checks, worst: checks.reduce(worseCheck)};
}

/** The central difference of E along one parameter, and its step. */
function measuredSlope(
  network: Network,
  parameter: Parameter,
  example: Example,
): {readonly slope: number; readonly step: number} {
  const value = parameterValue(network, parameter);
  const step = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(value));
  const [above, below] = [value + step, value - step];
  const errorAt = (moved: number) =>
    forwardPass(withParameter(network, parameter, moved), example).error;
  // The step that was taken differs from the one that was asked for by rounding.
  return {slope: (errorAt(above) - errorAt(below)) / (above - below), step};
}

/**
 * To first order, how far rounding moves E: ε times every term that is added
 * up on the way, as far as E depends on it.
 */
function roundingError(
  network: Network,
  forward: ForwardPass,
  backward: BackwardPass,
): number {
  const terms = network.weights.map((weights, index) => {
    const inputs = entry(forward.a, index);
    const biases = entry(network.biases, index);
    return sum(
      weights.map((row, to) => {
        const products = row.map((w, from) =>
          Math.abs(w * entry(inputs, from)),
        );
        const size = sum(products) + Math.abs(entry(biases, to));
        return size * Math.abs(entry(entry(backward.delta, index + 1), to));
      }),
    );
  });
  return Number.EPSILON * (Math.abs(forward.error) + sum(terms));
}

function worseCheck(
  left: ParameterCheck,
  right: ParameterCheck,
): ParameterCheck {
  // A comparison with NaN is false, so that an error of NaN counts as the worst.
  return left.relativeError >= right.relativeError ||
    Number.isNaN(left.relativeError)
    ? left
    : right;
}
