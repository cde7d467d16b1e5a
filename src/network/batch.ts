import {type BackwardPass, backwardPass} from './backward.ts';
import {forwardPass} from './forward.ts';
import {entry, sum} from './linear.ts';
import type {Example, Network, Vector} from './network.ts';

/** The training examples of a network, its own one first. */
export function examplesOf(network: Network): readonly Example[] {
  const {input, target, examples = [{input, target}]} = network;
  return examples;
}

/** The same network, with another example as its own. */
export function onExample(network: Network, {input, target}: Example): Network {
  return {...network, input, target};
}

/** The mean error of several examples, and its gradients. */
export interface BatchMean extends Pick<BackwardPass, 'dW' | 'dB'> {
  /** C = Σ E / n. */
  readonly error: number;
}

/**
 * The mean error of a batch and its gradients: those of the examples, averaged
 * entry by entry.
 */
export function batchMean(
  network: Network,
  examples: readonly Example[],
): BatchMean {
  const passes = examples.map(example => {
    const forward = forwardPass(network, example);
    return {forward, backward: backwardPass(network, forward)};
  });
  const mean = (values: Vector): number => sum(values) / examples.length;
  const gradients = passes.map(({backward}) => backward);
  const first = entry(gradients, 0);
  return {
    error: mean(passes.map(({forward}) => forward.error)),
    dW: first.dW.map((matrix, layer) =>
      matrix.map((row, i) =>
        row.map((_, j) =>
          mean(gradients.map(({dW}) => entry(entry(entry(dW, layer), i), j))),
        ),
      ),
    ),
    dB: first.dB.map((values, layer) =>
      values.map((_, i) =>
        mean(gradients.map(({dB}) => entry(entry(dB, layer), i))),
      ),
    ),
  };
}

/**
 * The two or three examples of a figure about batches: the first ones of the
 * file, or its only one and one that is made up.
 */
export function shownBatch(network: Network): readonly Example[] {
  const examples = examplesOf(network).slice(0, MOST);
  if (examples.length > 1) return examples;
  const other = madeUp(network);
  const {error, dW, dB} = batchMean(network, [other]);
  const isFinite = [error, ...dW.flat(2), ...dB.flat()].every(Number.isFinite);
  return isFinite ? [...examples, other] : examples;
}

/** The mean over the batch of a figure, worked out once. */
export function shownMean(network: Network): BatchMean {
  const known = means.get(network) ?? batchMean(network, shownBatch(network));
  means.set(network, known);
  return known;
}

const means = new WeakMap<Network, BatchMean>();

/** The most examples shown. */
const MOST = 3;

/**
 * Another example: the inputs and the target in reverse order. Where that
 * changes no input, each has the other sign.
 */
function madeUp({input, target, loss}: Network): Example {
  const turned = input.toReversed();
  const isOther = turned.some((value, at) => value !== input[at]);
  const [only] = target;
  return {
    input: isOther ? turned : input.map(value => (value === 0 ? 1 : -value)),
    target:
      target.length === 1 && loss === 'binary-cross-entropy'
        ? [1 - only!]
        : target.toReversed(),
  };
}
