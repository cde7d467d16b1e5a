import {describe, expect, test} from 'vitest';
import {backwardPass} from '../../src/network/backward.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {descended, rateOf} from '../../src/network/descent.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {Network} from '../../src/network/network.ts';
import {parameters, parameterValue} from '../../src/network/parameter.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {forwardModeDerivative} from './dual.ts';

function stepOf(network: Network): Network {
  return descended(network, backwardPass(network, forwardPass(network)));
}

// Matt Mazur, "A Step by Step Backpropagation Example" (2015), moves weights
// alone, and works on with gradients that it has rounded.
describe('a step of descent on the published worked example', () => {
  const after = stepOf(defaultNetwork);

  test('gives the published weights', () => {
    const digits = after.weights.flat(2).map(w => w.toFixed(9));

    expect(digits).toEqual([
      '0.149780716',
      '0.199561432',
      '0.249751144',
      '0.299502287',
      '0.358916480',
      '0.408666186',
      '0.511301270',
      '0.561370121',
    ]);
  });

  test('gives the published error to six digits when weights move alone', () => {
    const {error} = forwardPass({...after, biases: defaultNetwork.biases});

    expect(error.toFixed(9)).toBe('0.291027774');
    expect(error.toPrecision(6)).toBe((0.291027924).toPrecision(6));
  });

  test('lowers the error further when biases move too', () => {
    expect(forwardPass(after).error.toFixed(9)).toBe('0.280471447');
  });
});

describe('a step of descent', () => {
  const small = [...sampleNetworks].filter(
    ([, {layers}]) => Math.max(...layers) <= 16,
  );

  test.each(small)(
    'moves every parameter by the rate times the slope that forward mode finds: %s',
    (_, network) => {
      const after = stepOf(network);

      for (const parameter of parameters(network)) {
        const slope = forwardModeDerivative(network, parameter);
        const step = rateOf(network) * slope;
        const moved = parameterValue(after, parameter);
        expect(moved).toBeCloseTo(
          parameterValue(network, parameter) - step,
          12,
        );
      }
    },
  );

  test('takes the rate that a network names, and half otherwise', () => {
    const [usual, short] = [
      stepOf(defaultNetwork),
      stepOf({...defaultNetwork, rate: 0.05}),
    ];
    const before = defaultNetwork.weights[1]![0]![0]!;

    expect(rateOf(defaultNetwork)).toBe(0.5);
    expect(before - usual.weights[1]![0]![0]!).toBeCloseTo(
      10 * (before - short.weights[1]![0]![0]!),
      12,
    );
  });

  test('leaves the network that it starts from as it is', () => {
    const copy = structuredClone(defaultNetwork);
    stepOf(defaultNetwork);

    expect(defaultNetwork).toEqual(copy);
  });
});
