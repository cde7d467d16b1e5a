import {entry} from './linear.ts';
import type {Matrix, Vector} from './network.ts';

/** The changes of values when a value below them moves. */
export interface Increment {
  readonly by: Vector;
  /** A bound on the rounding error of each change. */
  readonly noise: Vector;
}

/** The largest loss of a product by underflow. */
export const UNDERFLOW = Number.MIN_VALUE;

/**
 * The error of a central difference: the third derivative times d², and 1e-12
 * for the roundings of e^z and Φ, whose exponents reach 700.
 */
export function unsure(d: number): number {
  return d * d + 1e-12;
}

/** Terms to add up, each with a bound on its rounding error. */
export interface Part {
  readonly by: number;
  readonly noise: number;
}

/** The increment that is the sum of the parts. */
export function incrementOf(parts: readonly Part[]): Increment {
  return {
    by: parts.map(({by}) => by),
    noise: parts.map(({noise}) => noise),
  };
}

/**
 * W ΔA: the changes of weighted inputs with the activations below. The error of
 * a sum of n products is at most n roundings of their sizes (Higham, Accuracy
 * and Stability of Numerical Algorithms, section 3.1).
 */
export function weightedIncrement(
  weights: Matrix,
  below: Increment,
): Increment {
  const count = below.by.length + 1;
  return incrementOf(
    weights.map(row => {
      let by = 0;
      let noise = 0;
      for (let k = 0; k < row.length; k++) {
        const weight = entry(row, k);
        const [moved, unsure] = [entry(below.by, k), entry(below.noise, k)];
        if (weight === 0 || (moved === 0 && unsure === 0)) continue;
        const product = weight * moved;
        by += product;
        noise +=
          Math.abs(weight) * unsure +
          Math.abs(product) * count * Number.EPSILON +
          UNDERFLOW;
      }
      return {by, noise};
    }),
  );
}
