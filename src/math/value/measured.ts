import type {Increment} from '../../network/increment.ts';
import {entry} from '../../network/linear.ts';
import {type Parameter, parameterName} from '../../network/parameter.ts';
import {
  type PassIncrement,
  passIncrement,
  type RightShare,
} from '../../network/passIncrement.ts';
import type {Entry} from './entryValue.ts';
import {MEASURED_TOLERANCE} from './errors.ts';
import {measuredStep} from './measuredStep.ts';
import {rightShareAt} from './rightShare.ts';
import type {EvaluationPoint} from './point.ts';

/**
 * A measured slope, and the smallest slope that the measurement can resolve.
 */
export interface Measurement {
  readonly slope: number;
  /** A bound on the error by rounding and by the length of the step. */
  readonly noise: number;
  /** Below it, noise hides the sixth digit. */
  readonly resolution: number;
}

/** Measures how values of the map move with a parameter. */
export type Measure = (of: Entry, parameter: Parameter) => Measurement;

/**
 * Central differences, (Δ(h) − Δ(−h)) / 2h (Abramowitz and Stegun, 25.3.20).
 * Δ(h) is not the difference of two values, which rounding would destroy, but
 * an increment carried through the forward pass. So a slope of 10⁻²⁰ is
 * measured to as many digits as one of 1.
 *
 * The noise is a running error bound, carried along with the increments
 * (Higham, Accuracy and Stability of Numerical Algorithms, section 3.3), over
 * h.
 */
export function measuring(point: EvaluationPoint): Measure {
  const known = new Map<string, Sampled>();
  const rightShare = rightShareAt(point);
  return (of, parameter) => {
    const name = parameterName(parameter);
    const sampled = known.get(name) ?? sample(point, parameter, rightShare);
    known.set(name, sampled);
    const {above, below, step} = sampled;
    const [up, down] = [moveOf(of, above), moveOf(of, below)];
    const slope = (up.by - down.by) / 2 / step;
    const rounding = Number.EPSILON * (Math.abs(up.by) + Math.abs(down.by));
    const noise = (up.noise + down.noise + rounding) / 2 / step;
    return {slope, noise, resolution: noise / MEASURED_TOLERANCE};
  };
}

interface Sampled {
  readonly above: PassIncrement;
  readonly below: PassIncrement;
  readonly step: number;
}

function sample(
  {network, forward}: EvaluationPoint,
  parameter: Parameter,
  rightShare: RightShare,
): Sampled {
  const increment = (step: number): PassIncrement =>
    passIncrement(network, forward, parameter, step, rightShare);
  const {step, above} = measuredStep(network, forward, increment);
  return {above, below: increment(-step), step};
}

function moveOf(
  {letter, layer, at}: Entry,
  {z, a, e}: PassIncrement,
): {readonly by: number; readonly noise: number} {
  if (letter === 'E') return {by: total(e.by), noise: total(e.noise)};
  if (letter === 'e') return pick(e, at[0]);
  if (letter === 'a') return pick(entry(a, layer), at[0]);
  if (letter === 'z') return pick(entry(z, layer), at[0]);
  throw new RangeError(
    `How ${letter} moves is not measured. Measure E, e, a or z.`,
  );
}

/** Layers below the parameter do not move. */
function pick({by, noise}: Increment, row: number) {
  return {by: by[row - 1] ?? 0, noise: noise[row - 1] ?? 0};
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
