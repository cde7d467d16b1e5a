import type {ForwardPass} from './forward.ts';
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

/** Runs the error of a forward pass back to every parameter. */
export declare function backwardPass(
  network: Network,
  pass: ForwardPass,
): BackwardPass;
