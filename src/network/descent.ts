import type {BackwardPass} from './backward.ts';
import {entry} from './linear.ts';
import type {Network, Vector} from './network.ts';

/** η, the learning rate: how far a step goes for a gradient of 1. */
export function rateOf({rate = DEFAULT_RATE}: Network): number {
  return rate;
}

/** The rate of a network whose file names none: that of the worked example. */
const DEFAULT_RATE = 0.5;

/**
 * The network after one step of gradient descent: every weight and every bias
 * minus η times its gradient, all at once.
 *
 * @param gradients - ∂E/∂W⁽ˡ⁾ and ∂E/∂B⁽ˡ⁾ by layer, of one example or of a
 *   batch.
 */
export function descended(
  network: Network,
  {dW, dB}: Pick<BackwardPass, 'dW' | 'dB'>,
): Network {
  const rate = rateOf(network);
  const moved = (values: Vector, slopes: Vector): Vector =>
    values.map((value, at) => value - rate * entry(slopes, at));
  return {
    ...network,
    weights: network.weights.map((matrix, index) =>
      matrix.map((row, at) => moved(row, entry(entry(dW, index + 1), at))),
    ),
    biases: network.biases.map((biases, index) =>
      moved(biases, entry(dB, index + 1)),
    ),
  };
}
