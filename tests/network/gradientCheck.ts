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

/** A derivative of reverse mode and the measured slope. */
interface ParameterCheck {
  readonly parameter: Parameter;
  /** ∂E/∂θ by reverse mode. */
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
 * The step h = ∛ε · max(1, |θ|) balances the method's error of order h² with
 * the rounding error of order ε/h (Press et al., Numerical Recipes, section
 * 5.7). Rounding hides the digits of a slope that is tiny beside the terms of
 * E. An error is therefore relative to the slope or, if that is larger, to the
 * smallest slope that differences can measure to seven digits. A kink (relu)
 * within h of some z makes the measured slope meaningless there.
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
  // Rounding makes the actual step differ from the requested one.
  return {slope: (errorAt(above) - errorAt(below)) / (above - below), step};
}

/**
 * A first-order bound of E's rounding error: ε times every term added up on the
 * way, weighted by its influence on E.
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
  // Comparisons with NaN are false, so an error of NaN counts as the worst.
  return left.relativeError >= right.relativeError ||
    Number.isNaN(left.relativeError)
    ? left
    : right;
}
