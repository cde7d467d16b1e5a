import {
  activate,
  type ActivationName,
  isElementwise,
} from '../../network/activations.ts';
import {isPiecewise} from '../../network/activationIncrement.ts';
import {add, entry, multiply} from '../../network/linear.ts';
import {losses} from '../../network/losses.ts';
import type {Network, Vector} from '../../network/network.ts';
import {type EvaluationPoint, pointOf} from './point.ts';

/**
 * A point of the same shape, loss and target whose numbers are all different,
 * nonzero, and of similar size: an equation that holds at another point by
 * chance does not hold at this one.
 *
 * @param sides - The point whose activations, and sides of each kink, are kept.
 *   If absent, activations are curved: an equation that writes none of them out
 *   holds for any, and slopes of only 1 or 0 would hide errors.
 */
export function genericPoint(
  network: Network,
  sides?: EvaluationPoint,
): EvaluationPoint {
  const next = genericNumbers();
  const activations = sides ? network.activations : curved(network);
  const input = network.input.map(next);
  const weights = network.weights.map(matrix =>
    matrix.map(row => row.map(next)),
  );
  const biases: Vector[] = [];
  let a: Vector = input;
  for (const [index, name] of activations.entries()) {
    const products = multiply(entry(weights, index), a);
    const bias = products.map((product, at) => {
      const size = next();
      const side = sides && entry(entry(sides.forward.z, index + 1), at);
      const z =
        side !== undefined && isPiecewise(name)
          ? Math.abs(size) * (side > 0 ? 1 : -1)
          : size;
      return z - product;
    });
    biases.push(bias);
    a = activate(name, add(products, bias));
  }
  return pointOf({...network, activations, input, weights, biases});
}

/** A loss may be defined for the last activation only. */
function curved({activations, loss}: Network): readonly ActivationName[] {
  const kept = losses[loss].fits ? activations.length - 1 : NaN;
  return activations.map((name, index) =>
    index === kept || !isElementwise(name) ? name : 'tanh',
  );
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
