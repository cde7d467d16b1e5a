import {backwardPass} from '../../network/backward.ts';
import {forwardPass} from '../../network/forward.ts';
import {entry} from '../../network/linear.ts';
import type {Matrix, Network, Vector} from '../../network/network.ts';

/** The output of `gradients --json`: every number at full precision. */
export interface GradientReport {
  readonly title: string;
  /** E, the sum of the output errors. */
  readonly error: number;
  readonly outputErrors: Vector;
  /** One for each weight layer, the first one first. */
  readonly layers: readonly LayerReport[];
}

/** The values of one layer, and the derivatives of E with respect to them. */
export interface LayerReport {
  readonly z: Vector;
  readonly a: Vector;
  /** ∂E/∂z. */
  readonly delta: Vector;
  /** ∂E/∂w, with the rows and columns of `weights` in the network file. */
  readonly dW: Matrix;
  readonly dB: Vector;
}

/** Runs the network's example forward and its error back. */
export function gradientReport(network: Network): GradientReport {
  const forward = forwardPass(network);
  const backward = backwardPass(network, forward);
  const layers = network.weights.map((_, index) => {
    const layer = index + 1;
    return {
      z: entry(forward.z, layer),
      a: entry(forward.a, layer),
      delta: entry(backward.delta, layer),
      dW: entry(backward.dW, layer),
      dB: entry(backward.dB, layer),
    };
  });
  const {error, outputErrors} = forward;
  return {title: network.title, error, outputErrors, layers};
}
