import {describe, expect, test} from 'vitest';

import {backwardPass} from '../../src/network/backward.ts';
import {batchGradient} from '../../src/network/batch.ts';
import {forwardPass} from '../../src/network/forward.ts';
import {
  parameterGradient,
  parameters,
  parameterValue,
  withParameter,
} from '../../src/network/parameter.ts';
import {randomNetwork, seededRandom} from './randomNetwork.ts';

const network = randomNetwork({
  seed: 3,
  layers: [2, 3, 2],
  activations: ['tanh', 'sigmoid'],
  loss: 'binary-cross-entropy',
});
const random = seededRandom(8);
const examples = Array.from({length: 5}, () => ({
  input: [random(), random()],
  target: [random(), random()],
}));

describe('the gradient of a batch', () => {
  test('of one example is the gradient of that example', () => {
    const forward = forwardPass(network);
    const {dW, dB} = backwardPass(network, forward);

    expect(batchGradient(network, [network])).toEqual({
      error: forward.error,
      dW,
      dB,
    });
  });

  test('is the measured slope of the mean error', () => {
    const gradient = batchGradient(network, examples);
    const meanError = (moved: typeof network) =>
      examples
        .map(example => forwardPass(moved, example).error)
        .reduce((sum, error) => sum + error) / examples.length;
    const nudge = 1e-5;

    expect(gradient.error).toBeCloseTo(meanError(network), 14);
    for (const parameter of parameters(network)) {
      const value = parameterValue(network, parameter);
      const moved = (by: number) =>
        meanError(withParameter(network, parameter, value + by));
      const measured = (moved(nudge) - moved(-nudge)) / (2 * nudge);
      expect(parameterGradient(gradient, parameter)).toBeCloseTo(measured, 9);
    }
  });

  test('of no examples does not exist', () => {
    expect(() => batchGradient(network, [])).toThrow(
      'A batch of 0 examples has no mean gradient',
    );
  });
});
