import {backwardPass} from './backward.ts';
import type {BackwardPass} from './backward.ts';
import {forwardPass} from './forward.ts';
import {add, entry} from './linear.ts';
import type {Example, Matrix, Network, Vector} from './network.ts';

/** The mean error of a batch and its gradient, indexed as a backward pass. */
export interface BatchGradient extends Pick<BackwardPass, 'dW' | 'dB'> {
  readonly error: number;
}

/**
 * ∂Ē/∂W and ∂Ē/∂B of the mean error Ē = (1/n) Σ E over n examples: the mean of
 * the examples' gradients.
 *
 * @throws RangeError when there are no examples.
 */
export function batchGradient(
  network: Network,
  examples: readonly Example[],
): BatchGradient {
  if (examples.length === 0) {
    throw new RangeError(
      'A batch of 0 examples has no mean gradient. Give one example or more.',
    );
  }
  const total = examples
    .map(example => exampleGradient(network, example))
    .reduce(addGradients);
  const mean = (values: Vector) => values.map(value => value / examples.length);
  return {
    error: total.error / examples.length,
    dW: total.dW.map(matrix => matrix.map(mean)),
    dB: total.dB.map(mean),
  };
}

function exampleGradient(network: Network, example: Example): BatchGradient {
  const forward = forwardPass(network, example);
  const {dW, dB} = backwardPass(network, forward);
  return {error: forward.error, dW, dB};
}

function addGradients(
  left: BatchGradient,
  right: BatchGradient,
): BatchGradient {
  return {
    error: left.error + right.error,
    dW: left.dW.map((matrix, layer) =>
      addMatrices(matrix, entry(right.dW, layer)),
    ),
    dB: left.dB.map((vector, layer) => add(vector, entry(right.dB, layer))),
  };
}

function addMatrices(left: Matrix, right: Matrix): Matrix {
  return left.map((row, index) => add(row, entry(right, index)));
}
