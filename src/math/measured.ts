import {type ForwardPass, forwardPass} from '../network/forward.ts';
import {entry} from '../network/linear.ts';
import type {Network} from '../network/network.ts';
import {
  type Parameter,
  parameterName,
  parameterValue,
  withParameter,
} from '../network/parameter.ts';
import {type Entry, entryValue} from './entryValue.ts';
import type {Point} from './point.ts';

/** A slope that was measured, and how small a slope the measurement can tell. */
export interface Measurement {
  readonly slope: number;
  /** Below it, rounding hides the seventh digit. */
  readonly resolution: number;
}

/** Measures how values of the map move with a parameter. */
export type Measure = (of: Entry, parameter: Parameter) => Measurement;

/**
 * Central differences of fourth order, (8(f₁ − f₋₁) − (f₂ − f₋₂)) / 12h, which
 * leave an error of h⁴ (Abramowitz and Stegun, 25.3.21). The step is 0.001 of
 * the parameter's size, and smaller where it would cross a kink of relu.
 */
export function measuring(point: Point): Measure {
  const known = new Map<string, Samples>();
  const noise = roundingOfError(point);
  return (of, parameter) => {
    const name = parameterName(parameter);
    const samples = known.get(name) ?? samplesOf(point.network, parameter);
    known.set(name, samples);
    const [far, near, nearer, farther] = samples.passes.map(forward =>
      entryValue(of, {...point, forward}),
    );
    const slope =
      (8 * ((nearer ?? NaN) - (near ?? NaN)) -
        ((farther ?? NaN) - (far ?? NaN))) /
      (12 * samples.step);
    const value = Math.abs(entryValue(of, point));
    const rounding =
      of.letter === 'E' ? noise : Number.EPSILON * Math.max(1, value);
    return {slope, resolution: (rounding / samples.step) * 1e7};
  };
}

interface Samples {
  /** At −2, −1, 1 and 2 steps. */
  readonly passes: readonly ForwardPass[];
  readonly step: number;
}

function samplesOf(network: Network, parameter: Parameter): Samples {
  const value = parameterValue(network, parameter);
  const signs = signsOf(network, forwardPass(network));
  let step = 1e-3 * Math.max(1, Math.abs(value));
  let passes = passesAround(network, parameter, value, step);
  while (step > 1e-9 && passes.some(pass => signsOf(network, pass) !== signs)) {
    step /= 10;
    passes = passesAround(network, parameter, value, step);
  }
  return {passes, step};
}

function passesAround(
  network: Network,
  parameter: Parameter,
  value: number,
  step: number,
): readonly ForwardPass[] {
  return [-2, -1, 1, 2].map(count =>
    forwardPass(withParameter(network, parameter, value + count * step)),
  );
}

/** On which side of its kink each weighted input is, as a text to compare. */
function signsOf({activations: names}: Network, {z}: ForwardPass): string {
  return names
    .map((name, index) =>
      kinked.has(name)
        ? entry(z, index + 1)
            .map(value => (value > 0 ? '+' : '-'))
            .join('')
        : '',
    )
    .join(' ');
}

const kinked: ReadonlySet<string> = new Set(['relu', 'leaky-relu', 'elu']);

/** To first order, how far rounding moves E: ε times each term added up on the way. */
function roundingOfError({network, forward, backward}: Point): number {
  let size = forward.outputErrors.reduce((total, e) => total + Math.abs(e), 0);
  network.weights.forEach((matrix, index) => {
    const inputs = entry(forward.a, index);
    const delta = entry(backward.delta, index + 1);
    matrix.forEach((row, j) => {
      const terms = row.reduce(
        (total, weight, k) => total + Math.abs(weight * entry(inputs, k)),
        Math.abs(entry(entry(network.biases, index), j)),
      );
      size += Math.abs(entry(delta, j)) * terms;
    });
  });
  return Number.EPSILON * size;
}
