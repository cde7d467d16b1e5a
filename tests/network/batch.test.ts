import {describe, expect, test} from 'vitest';
import {
  batchMean,
  examplesOf,
  onExample,
  shownBatch,
} from '../../src/network/batch.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {Network} from '../../src/network/network.ts';
import {
  parameterGradient,
  parameters,
  parameterValue,
  withParameter,
} from '../../src/network/parameter.ts';
import {fullyDrawn} from '../helpers/sampleNetworks.ts';
import {forwardModeDerivative} from './dual.ts';

const {input, target} = defaultNetwork;
const three: Network = {
  ...defaultNetwork,
  examples: [
    {input, target},
    {input: [0.9, -0.3], target: [0.99, 0.01]},
    {input: [0.2, 0.6], target: [0.5, 0.5]},
  ],
};

function errorAt(network: Network): number {
  return batchMean(network, examplesOf(network)).error;
}

describe('the mean over a batch', () => {
  const mean = batchMean(three, examplesOf(three));

  test('has the gradients that forward mode finds, averaged entry by entry', () => {
    for (const parameter of parameters(three)) {
      const slopes = examplesOf(three).map(example =>
        forwardModeDerivative(onExample(three, example), parameter),
      );
      const expected = slopes.reduce((sum, one) => sum + one) / 3;
      expect(parameterGradient(mean, parameter)).toBeCloseTo(expected, 14);
    }
  });

  test('has the gradients of the mean error, by central differences', () => {
    const h = 1e-6;
    for (const parameter of parameters(three)) {
      const value = parameterValue(three, parameter);
      const above = errorAt(withParameter(three, parameter, value + h));
      const below = errorAt(withParameter(three, parameter, value - h));
      expect(parameterGradient(mean, parameter)).toBeCloseTo(
        (above - below) / (2 * h),
        8,
      );
    }
  });

  test('of one example is that of the example itself', () => {
    const one = batchMean(defaultNetwork, examplesOf(defaultNetwork));

    expect(one.error).toBe(forwardPass(defaultNetwork).error);
  });
});

describe('the batch of a figure', () => {
  test('is the first examples of a network, at most three', () => {
    const many = [...three.examples!, {input: [1, 1], target: [0, 1]}];

    expect(shownBatch({...three, examples: many})).toEqual(three.examples);
  });

  test.each([...fullyDrawn])(
    'has a different second example where the network has one: %s',
    (_, network) => {
      const [first, second, third] = shownBatch(network);

      expect(first).toEqual({input: network.input, target: network.target});
      expect(second!.input).not.toEqual(first!.input);
      expect(third).toBeUndefined();
      expect(batchMean(network, [second!]).error).toBeGreaterThan(0);
    },
  );

  test('leaves out a made-up example with numbers that are too large', () => {
    const weights = [
      [
        [1e300, 0],
        [0, 1],
      ],
      defaultNetwork.weights[1]!,
    ];
    const network: Network = {
      ...defaultNetwork,
      activations: ['identity', 'identity'],
      weights,
      input: [0, 1e10],
    };

    expect(shownBatch(network)).toHaveLength(1);
  });
});
