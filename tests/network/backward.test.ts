import {describe, expect, test} from 'vitest';

import {backwardPass} from '../../src/network/backward.ts';
import {forwardPass} from '../../src/network/forward.ts';
import {checkGradient} from './gradientCheck.ts';
import {multiply, transpose} from '../../src/network/linear.ts';
import {parameterGradient, parameters} from '../../src/network/parameter.ts';
import {forwardModeDerivative} from './dual.ts';
import {fittingTriples} from './fittingTriples.ts';
import {randomNetwork, seededRandom} from './randomNetwork.ts';

const networks = fittingTriples.map(([hidden, last, loss], seed) =>
  randomNetwork({
    seed: seed + 1,
    layers: [3, 4, 2, 3],
    activations: [hidden, hidden, last],
    loss,
  }),
);

/** The largest difference of reverse and forward mode, relative to the larger. */
function worstDisagreement(network: (typeof networks)[number]): number {
  const backward = backwardPass(network, forwardPass(network));
  const errors = parameters(network).map(parameter => {
    const reverse = parameterGradient(backward, parameter);
    const forward = forwardModeDerivative(network, parameter);
    const scale = Math.max(Math.abs(reverse), Math.abs(forward), 1e-6);
    return Math.abs(reverse - forward) / scale;
  });
  return Math.max(...errors);
}

describe('every activation under every loss that fits', () => {
  test('none of the combinations of hidden, last and loss is left out', () => {
    // 9 hidden × (10 last × 2 squared errors + 2 cross-entropies).
    expect(networks).toHaveLength(9 * (10 * 2 + 2));
  });

  test.each(networks)('$title agrees with central differences', network => {
    expect(checkGradient(network).worst.relativeError).toBeLessThan(5e-7);
  });

  test.each(networks)('$title agrees with forward mode', network => {
    expect(worstDisagreement(network)).toBeLessThan(1e-9);
  });
});

test('networks of any depth and width agree with forward mode', () => {
  const random = seededRandom(11);
  const size = (largest: number) => 1 + Math.floor(random() * largest);

  for (let seed = 1; seed <= 100; seed++) {
    const layers = Array.from({length: 1 + size(5)}, () => size(8));
    const picked = fittingTriples[Math.floor(random() * fittingTriples.length)];
    const [hidden, last, loss] = picked ?? [
      'tanh',
      'tanh',
      'mean-squared-error',
    ];
    const inner = layers.slice(2).map(() => hidden);
    const network = randomNetwork({
      seed,
      layers,
      activations: [...inner, last],
      loss,
    });
    expect([network.title, worstDisagreement(network) < 1e-9]).toEqual([
      network.title,
      true,
    ]);
  }
});

describe('what the pass keeps', () => {
  const network = randomNetwork({
    seed: 5,
    layers: [3, 4, 2],
    activations: ['silu', 'softmax'],
    loss: 'half-squared-error',
  });
  const forward = forwardPass(network);
  const backward = backwardPass(network, forward);

  test('entry l belongs to layer l, and entry 0 is empty but for ∂E/∂X', () => {
    expect(backward.delta.map(vector => vector.length)).toEqual([0, 4, 2]);
    expect(backward.dA.map(vector => vector.length)).toEqual([3, 4, 2]);
    expect(backward.dW.map(matrix => matrix.length)).toEqual([0, 4, 2]);
    expect(backward.dW[1]?.map(row => row.length)).toEqual([3, 3, 3, 3]);
    expect(backward.dB).toEqual(backward.delta);
    expect(backward.activationJacobian.map(rows => rows.length)).toEqual([
      0, 4, 2,
    ]);
  });

  test('each δ is the transposed Jacobian times ∂E/∂A', () => {
    for (const layer of [1, 2]) {
      const jacobian = transpose(backward.activationJacobian[layer] ?? []);
      const product = multiply(jacobian, backward.dA[layer] ?? []);
      expect(backward.delta[layer]).toEqual(
        product.map(value => expect.closeTo(value, 14)),
      );
    }
  });

  test('∂E/∂X is the measured slope of E along the input', () => {
    const nudge = 1e-5;

    for (const index of network.input.keys()) {
      const moved = (by: number) => {
        const x = network.input[index] ?? NaN;
        const input = network.input.with(index, x + by);
        return forwardPass(network, {input, target: network.target}).error;
      };
      const measured = (moved(nudge) - moved(-nudge)) / (2 * nudge);
      expect(backward.dA[0]?.[index]).toBeCloseTo(measured, 8);
    }
  });
});

test.each([
  ['sigmoid', 'binary-cross-entropy', [0, 1]],
  ['softmax', 'categorical-cross-entropy', [0, 1]],
] as const)(
  '%s under %s has right and finite gradients when it is sure and wrong',
  (activation, loss, target) => {
    const network = {
      title: 'saturated',
      layers: [1, 2],
      activations: [activation],
      loss,
      weights: [[[1e4], [-1e4]]],
      biases: [[0, 0]],
      input: [1],
      target,
    };
    const forward = forwardPass(network);
    const backward = backwardPass(network, forward);

    expect(forward.error).toBe(2e4);
    expect(backward.dW[1]).toEqual([[1], [-1]]);
    expect(backward.dA.flat().every(Number.isFinite)).toBe(true);
  },
);
