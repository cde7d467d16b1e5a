import {activate} from '../network/activations.ts';
import {isPiecewise} from '../network/activationIncrement.ts';
import {add, entry, multiply} from '../network/linear.ts';
import type {Network, Vector} from '../network/network.ts';
import {type Point, pointOf} from './point.ts';

/**
 * A point of the same shape, activations, loss and target at which no two numbers
 * are alike, none is 0, and none is so large or so small that it hides another:
 * what holds there by chance alone does not hold at all.
 *
 * @param sides - The point whose side of each kink is kept; absent, every node is
 *   on the right side, where it is alive.
 */
export function genericPoint(network: Network, sides?: Point): Point {
  const next = genericNumbers();
  const input = network.input.map(next);
  const weights = network.weights.map(matrix =>
    matrix.map(row => row.map(next)),
  );
  const biases: Vector[] = [];
  let a: Vector = input;
  for (const [index, name] of network.activations.entries()) {
    const products = multiply(entry(weights, index), a);
    const bias = products.map((product, at) => {
      const size = next();
      const known = sides && entry(entry(sides.forward.z, index + 1), at);
      const right = known === undefined || known > 0;
      const z = isPiecewise(name) ? Math.abs(size) * (right ? 1 : -1) : size;
      return z - product;
    });
    biases.push(bias);
    a = activate(name, add(products, bias));
  }
  return pointOf({...network, input, weights, biases});
}

/** Multiples of the golden section and of √2 spread evenly and never repeat. */
function genericNumbers(): () => number {
  let count = 0;
  return () => {
    count += 1;
    const size = 0.3 + ((count * 0.6180339887498949) % 1);
    return (count * Math.SQRT2) % 1 < 0.5 ? size : -size;
  };
}
