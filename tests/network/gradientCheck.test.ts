import {describe, expect, test} from 'vitest';

import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {checkGradient} from './gradientCheck.ts';
import {parameterName} from '../../src/network/parameter.ts';
import {randomNetwork} from './randomNetwork.ts';

describe('the gradient check', () => {
  const {checks, worst} = checkGradient(defaultNetwork);

  test('checks every weight and bias once', () => {
    const names = checks.map(({parameter}) => parameterName(parameter));

    expect(names).toEqual([
      'w1,1,1',
      'w1,1,2',
      'w1,2,1',
      'w1,2,2',
      'b1,1',
      'b1,2',
      'w2,1,1',
      'w2,1,2',
      'w2,2,1',
      'w2,2,2',
      'b2,1',
      'b2,2',
    ]);
  });

  test('passes the default network by a wide margin', () => {
    expect(worst.relativeError).toBeLessThan(1e-7);
    expect(worst.relativeError).toBe(
      Math.max(...checks.map(check => check.relativeError)),
    );
  });

  test('sees a derivative that does not belong to the error', () => {
    // At its kink relu has two slopes; a difference measures their mean.
    const kinked = {
      title: 'a kink',
      layers: [1, 1],
      activations: ['relu'],
      loss: 'half-squared-error',
      weights: [[[0]]],
      biases: [[0]],
      input: [1],
      target: [1],
    } as const;

    expect(checkGradient(kinked).worst.relativeError).toBeCloseTo(1, 6);
  });

  test.each([1e-3, 1, 1e3, 1e12])(
    'is as sure of parameters of the size of %d',
    size => {
      const network = randomNetwork({
        seed: 21,
        layers: [3, 3, 2],
        activations: ['tanh', 'identity'],
        loss: 'mean-squared-error',
      });
      const scaled = {
        ...network,
        weights: [
          network.weights[0] ?? [],
          (network.weights[1] ?? []).map(row => row.map(w => w * size)),
        ],
      };

      expect(checkGradient(scaled).worst.relativeError).toBeLessThan(1e-6);
    },
  );
});
