import {describe, expect, test} from 'vitest';
import {deeperNetwork} from '../../../../src/components/map/plan/deeperNetwork.ts';
import {verifyDerivation} from '../../../../src/math/verify.ts';
import {defaultNetwork} from '../../../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../../../src/network/forward.ts';
import {parseNetwork} from '../../../../src/network/file/networkFile.ts';
import {fullyDrawn, sampleNetworks} from '../../../helpers/sampleNetworks.ts';

test('gives the default network two more hidden layers with the weights of its first', () => {
  const {network, added, origin} = deeperNetwork(defaultNetwork);

  expect(added).toBe(2);
  expect(network.layers).toEqual([2, 2, 2, 2, 2]);
  expect(network.weights.slice(0, 3)).toEqual([
    defaultNetwork.weights[0],
    defaultNetwork.weights[0],
    defaultNetwork.weights[0],
  ]);
  expect(network.weights[3]).toBe(defaultNetwork.weights[1]);
  expect([0, 1, 2, 3, 4].map(origin)).toEqual([0, 1, 1, 1, 2]);
});

test('adds no more layers than a depth asks for', () => {
  const {network, added} = deeperNetwork(defaultNetwork, 3);

  expect(added).toBe(1);
  expect(network.layers).toEqual([2, 2, 2, 2]);
});

describe.each([...sampleNetworks])('%s made deeper', (_, network) => {
  const deeper = deeperNetwork(network).network;

  test('runs forward', () => {
    expect(forwardPass(deeper).error).toBeGreaterThan(0);
  });

  test('has at least four layers of weights', () => {
    expect(deeper.weights.length).toBeGreaterThanOrEqual(4);
  });
});

test.each([...fullyDrawn])(
  'all that is derived holds for %s made deeper',
  (_, network) => {
    expect(verifyDerivation(deeperNetwork(network).network).failed).toBe(0);
  },
);

test('leaves a network without a hidden layer as it is', () => {
  const flat = {
    ...defaultNetwork,
    layers: [2, 2],
    activations: defaultNetwork.activations.slice(1),
    weights: defaultNetwork.weights.slice(1),
    biases: defaultNetwork.biases.slice(1),
  };

  expect(deeperNetwork(flat).network).toEqual(flat);
});

test.each([1, 1e3, 1e6, 1e9])(
  'numbers do not overflow in a cross-entropy made deeper, with weights of %d',
  size => {
    const network = parseNetwork(
      JSON.stringify({
        title: 'large weights',
        layers: [2, 2, 2],
        activation: ['relu', 'softmax'],
        loss: 'categorical-cross-entropy',
        weights: [
          [
            [size, 0.5 * size],
            [0.3 * size, size],
          ],
          [
            [100 / size, 20 / size],
            [5 / size, -30 / size],
          ],
        ],
        biases: [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
        input: [1, 0.5],
        target: [0, 1],
      }),
    );

    expect(verifyDerivation(deeperNetwork(network).network).failed).toBe(0);
  },
);
