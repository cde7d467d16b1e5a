import {
  type Increment,
  incrementOf,
  type Part,
  UNDERFLOW,
} from './increment.ts';
import {entry} from './linear.ts';
import {sigmoid} from './logistic.ts';
import type {LossName} from './losses.ts';
import type {Vector} from './network.ts';

/** The last layer: its values, and their changes. */
export interface MovedOutput {
  readonly z: Vector;
  readonly a: Vector;
  readonly zMoved: Increment;
  readonly aMoved: Increment;
}

/**
 * The changes of e₁ … eₙ, in forms where the common part of before and after
 * cancels exactly; see `activationIncrement`.
 */
export function errorIncrement(
  loss: LossName,
  output: MovedOutput,
  target: Vector,
): Increment {
  return incrementOf(
    target.map((t, index) => increments[loss](output, t, index)),
  );
}

type ErrorDifference = (output: MovedOutput, t: number, index: number) => Part;

const increments: Readonly<Record<LossName, ErrorDifference>> = {
  'half-squared-error': (output, t, index) => squared(output, t, index, 1 / 2),
  'mean-squared-error': (output, t, index) =>
    squared(output, t, index, 1 / output.a.length),
  // softplus(z + d) − softplus(z) = ln(1 + σ(z)(eᵈ − 1)).
  'binary-cross-entropy': ({z, zMoved}, t, index) => {
    const [value, by, noise] = [
      entry(z, index),
      entry(zMoved.by, index),
      entry(zMoved.noise, index),
    ];
    const up = t * Math.log1p(sigmoid(-value) * Math.expm1(-by));
    const down = (1 - t) * Math.log1p(sigmoid(value) * Math.expm1(by));
    const slope = t * sigmoid(-value) + (1 - t) * sigmoid(value);
    return part(up + down, Math.abs(up) + Math.abs(down), by, slope * noise);
  },
  // −ln aᵢ′ + ln aᵢ = ln(1 + Σₖ aₖ (eᵈᵏ⁻ᵈⁱ − 1)), the shares summing to 1.
  'categorical-cross-entropy': ({a, zMoved}, t, index) => {
    let [moved, size, spread, farthest] = [0, 0, 0, 0];
    a.forEach((share, k) => {
      if (k === index) return;
      const apart = entry(zMoved.by, k) - entry(zMoved.by, index);
      const term = share * Math.expm1(apart);
      moved += term;
      size += Math.abs(term);
      spread += share * (entry(zMoved.noise, k) + entry(zMoved.noise, index));
      farthest = Math.max(farthest, Math.abs(apart));
    });
    return part(t * Math.log1p(moved), t * size, farthest, t * spread);
  },
};

/**
 * c((t − a − d)² − (t − a)²) = c d (2(a − t) + d). The part of d² that differs
 * between the two directions is at most 1 in 10⁵, since d curves by 10⁻⁶ a
 * layer.
 */
function squared(
  {a, aMoved}: MovedOutput,
  t: number,
  index: number,
  share: number,
): Part {
  const by = entry(aMoved.by, index);
  const miss = 2 * (entry(a, index) - t);
  const noise = entry(aMoved.noise, index);
  const reach = Math.abs(miss) + 2 * Math.abs(by);
  return {
    by: share * by * (miss + by),
    noise:
      share * reach * (noise + 4 * Number.EPSILON * Math.abs(by)) +
      share * by * by * 1e-5 +
      (by === 0 && noise === 0 ? 0 : UNDERFLOW),
  };
}

function part(by: number, size: number, move: number, spread: number): Part {
  const rounding = size * (move * move + 1e-12);
  return {
    by,
    noise: spread + rounding + (move === 0 && spread === 0 ? 0 : UNDERFLOW),
  };
}
