import type {Example, Network, Vector} from './network.ts';

/**
 * Every value of one forward pass, indexed by layer as in the derivation:
 * `a[0]` is the input X⁽⁰⁾, `z[l]` and `a[l]` belong to layer l, and `z[0]`
 * is empty because inputs have no weighted input.
 */
export interface ForwardPass {
  readonly z: readonly Vector[];
  readonly a: readonly Vector[];
  /** e₁ … eₙ, one per output. */
  readonly outputErrors: Vector;
  /** E = Σᵢ eᵢ. */
  readonly error: number;
}

/** Runs the network on its own example, or on another one. */
export declare function forwardPass(
  network: Network,
  example?: Example,
): ForwardPass;
