import {activate} from './activations.ts';
import {add, entry, multiply, sum} from './linear.ts';
import {losses} from './losses.ts';
import {lastLayer} from './network.ts';
import type {Example, Network, Vector} from './network.ts';

/**
 * Every value of one forward pass, indexed by layer as in the derivation:
 * `a[0]` is the input X⁽⁰⁾, `z[l]` and `a[l]` belong to layer l, and `z[0]`
 * is empty because inputs have no weighted input.
 */
export interface ForwardPass {
  readonly z: readonly Vector[];
  readonly a: readonly Vector[];
  /** The values that outputs are compared with. */
  readonly target: Vector;
  /** e₁ … eₙ, one per output. */
  readonly outputErrors: Vector;
  /** E = Σᵢ eᵢ. */
  readonly error: number;
}

/**
 * Runs the network on its own example, or on another one: Z⁽ˡ⁾ = W⁽ˡ⁾A⁽ˡ⁻¹⁾ +
 * B⁽ˡ⁾ and A⁽ˡ⁾ = f(Z⁽ˡ⁾) for every layer, then the errors.
 *
 * @throws RangeError when the example does not have the network's sizes.
 */
export function forwardPass(
  network: Network,
  example: Example = network,
): ForwardPass {
  const z: Vector[] = [[]];
  const a: Vector[] = [example.input];
  for (const [index, name] of network.activations.entries()) {
    const weights = entry(network.weights, index);
    const weightedInput = add(
      multiply(weights, entry(a, index)),
      entry(network.biases, index),
    );
    z.push(weightedInput);
    a.push(activate(name, weightedInput));
  }

  const {target} = example;
  const last = lastLayer(network);
  const output = {z: entry(z, last), a: entry(a, last)};
  const outputErrors = losses[network.loss].errors(output, target);
  return {z, a, target, outputErrors, error: sum(outputErrors)};
}
