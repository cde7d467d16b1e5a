import {entry} from './linear.ts';
import type {Matrix, Vector} from './network.ts';

/** How far values move when something below them is moved. */
export interface Increment {
  readonly by: Vector;
  /** How far rounding may have moved each of them beside that. */
  readonly noise: Vector;
}

/** What a product can lose that runs out of the exponent range. */
export const UNDERFLOW = Number.MIN_VALUE;

/**
 * What is left of a difference that is central: the third derivative times d²,
 * and 1e-12 for the roundings of e^z and Φ, whose exponents go up to 700.
 */
export function unsure(d: number): number {
  return d * d + 1e-12;
}

/** Values that are added up, each with what rounding may have done to it. */
export interface Part {
  readonly by: number;
  readonly noise: number;
}

/** An increment of the parts. */
export function incrementOf(parts: readonly Part[]): Increment {
  return {
    by: parts.map(({by}) => by),
    noise: parts.map(({noise}) => noise),
  };
}

/**
 * W ΔA: how far weighted inputs move with the activations below. A sum of n
 * products is off by n roundings of their sizes at most (Higham, Accuracy and
 * Stability of Numerical Algorithms, section 3.1).
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
