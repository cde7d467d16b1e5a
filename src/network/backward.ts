import {activationJacobian, backThroughActivation} from './activations.ts';
import type {ForwardPass} from './forward.ts';
import {entry, multiply, outer, transpose} from './linear.ts';
import {losses} from './losses.ts';
import {lastLayer} from './network.ts';
import type {Matrix, Network, Vector} from './network.ts';

/**
 * Every derivative of reverse mode, indexed by layer as in the derivation:
 * entry l belongs to layer l. Entry 0 of `delta`, `activationJacobian`, `dW`
 * and `dB` is empty; `dA[0]` is ∂E/∂X⁽⁰⁾.
 */
export interface BackwardPass {
  /** ∂E/∂A⁽ˡ⁾. */
  readonly dA: readonly Vector[];
  /** ∂a⁽ˡ⁾ᵢ/∂z⁽ˡ⁾ⱼ at row i, column j; diagonal for all but softmax. */
  readonly activationJacobian: readonly Matrix[];
  /** δ⁽ˡ⁾ = ∂E/∂Z⁽ˡ⁾. */
  readonly delta: readonly Vector[];
  /** ∂E/∂W⁽ˡ⁾, with the rows and columns of W⁽ˡ⁾. */
  readonly dW: readonly Matrix[];
  /** ∂E/∂B⁽ˡ⁾. */
  readonly dB: readonly Vector[];
}

/**
 * Runs the error of a forward pass back to every parameter, from the last layer
 * to the first: δ⁽ˡ⁾ = Jᵀ ∂E/∂A⁽ˡ⁾, ∂E/∂W⁽ˡ⁾ = δ⁽ˡ⁾(A⁽ˡ⁻¹⁾)ᵀ, ∂E/∂B⁽ˡ⁾ = δ⁽ˡ⁾
 * and ∂E/∂A⁽ˡ⁻¹⁾ = (W⁽ˡ⁾)ᵀδ⁽ˡ⁾.
 */
export function backwardPass(
  network: Network,
  pass: ForwardPass,
): BackwardPass {
  const last = lastLayer(network);
  const output = {z: entry(pass.z, last), a: entry(pass.a, last)};
  const dA: Vector[] = [losses[network.loss].slopes(output, pass.target)];
  const delta: Vector[] = [];
  for (let layer = last; layer >= 1; layer--) {
    const error = layerError(network, pass, layer, entry(dA, last - layer));
    delta.push(error);
    dA.push(multiply(transpose(entry(network.weights, layer - 1)), error));
  }
  delta.reverse();
  dA.reverse();

  let jacobians: Matrix[] | undefined;
  return {
    dA,
    // Dense and rarely needed: that of a wide layer has n² entries.
    get activationJacobian() {
      return (jacobians ??= activationJacobians(network, pass));
    },
    delta: [[], ...delta],
    dW: [
      [],
      ...delta.map((error, index) => outer(error, entry(pass.a, index))),
    ],
    dB: [[], ...delta],
  };
}

function layerError(
  network: Network,
  pass: ForwardPass,
  layer: number,
  dA: Vector,
): Vector {
  const z = entry(pass.z, layer);
  const a = entry(pass.a, layer);
  const closedForm = losses[network.loss].delta;
  return layer === lastLayer(network) && closedForm !== undefined
    ? closedForm({z, a}, pass.target)
    : backThroughActivation(entry(network.activations, layer - 1), z, a, dA);
}

function activationJacobians(network: Network, pass: ForwardPass): Matrix[] {
  const jacobians = network.activations.map((name, index) =>
    activationJacobian(
      name,
      entry(pass.z, index + 1),
      entry(pass.a, index + 1),
    ),
  );
  return [[], ...jacobians];
}
