import {expect, test} from 'vitest';
import {overflowProblems} from '../../../src/network/file/fileOverflow.ts';
import type {Network} from '../../../src/network/network.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';

/** One node of each kind, with numbers that may be too large. */
function single(numbers: Partial<Network>): Network {
  return {
    ...defaultNetwork,
    layers: [1, 1],
    activations: ['identity'],
    weights: [[[1]]],
    biases: [[0]],
    input: [1],
    target: [0],
    ...numbers,
  };
}

test.each<[string, Partial<Network>]>([
  ['weighted input', {weights: [[[1e200]]], input: [1e200]}],
  ['error', {weights: [[[1e200]]]}],
  ['gradient', {weights: [[[1e-200]]], input: [1e200], target: [-1e150]}],
])(
  'Of numbers that overflow, the first that is infinite is told: %s',
  (name, numbers) => {
    expect(
      overflowProblems(single(numbers)).map(({message}) => message),
    ).toEqual([expect.stringContaining(`an infinite ${name}.`)]);
  },
);

test('Large numbers that do not overflow are no problem', () => {
  expect(overflowProblems(single({weights: [[[1e100]]]}))).toEqual([]);
});
