import {backwardPass} from '../backward.ts';
import {onExample} from '../batch.ts';
import {forwardPass} from '../forward.ts';
import type {Network, Vector} from '../network.ts';
import type {NetworkProblem} from './networkFileError.ts';

/** Reports finite numbers of a network that lead to an infinite one. */
export function overflowProblems(network: Network): NetworkProblem[] {
  const {examples = [network]} = network;
  for (const [index, example] of examples.entries()) {
    const place = network.examples ? `examples[${index}]` : '';
    const found = overflowAt(place, onExample(network, example));
    if (found.length > 0) return found;
  }
  return [];
}

function overflowAt(path: string, network: Network): NetworkProblem[] {
  const forward = forwardPass(network);
  const backward = backwardPass(network, forward);
  const stages: readonly [name: string, layers: readonly Vector[]][] = [
    ['weighted input', forward.z],
    ['activation', forward.a],
    ['error', [[forward.error]]],
    ['delta', backward.delta],
    ['gradient', backward.dW.map(matrix => matrix.flat())],
    ['input gradient', backward.dA],
  ];
  const overflow = stages.find(([, layers]) =>
    layers.some(values => !values.every(Number.isFinite)),
  );
  if (overflow === undefined) return [];
  return [
    {
      path,
      message: `the numbers are too large: the network has an infinite ${overflow[0]}. Scale its weights, biases, input or target down`,
    },
  ];
}
