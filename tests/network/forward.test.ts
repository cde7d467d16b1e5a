import {describe, expect, test} from 'vitest';

import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../src/network/forward.ts';

const affine = {
  title: 'an affine map with one hidden layer',
  layers: [2, 3, 1],
  activations: ['relu', 'identity'],
  loss: 'half-squared-error',
  weights: [
    [
      [1, 2],
      [-3, 4],
      [0, -1],
    ],
    [[2, -1, 5]],
  ],
  biases: [[1, 0, 2], [-4]],
  input: [1, -1],
  target: [3],
} as const;

describe('a network small enough to work out by hand', () => {
  test('has its weighted inputs, activations and errors, layer by layer', () => {
    expect(forwardPass(affine)).toEqual({
      z: [[], [0, -7, 3], [11]],
      a: [[1, -1], [0, 0, 3], [11]],
      target: [3],
      outputErrors: [32],
      error: 32,
    });
  });

  test('runs on another example than its own', () => {
    const {a, error} = forwardPass(affine, {input: [0, 1], target: [1]});

    expect(a).toEqual([[0, 1], [3, 4, 1], [3]]);
    expect(error).toBe(2);
  });
});

test('the same network gives the same bits', () => {
  expect(forwardPass(defaultNetwork)).toEqual(forwardPass(defaultNetwork));
});

test.each([
  ['an input', {input: [1], target: [0, 0]}, '1×2 by a column of 1×1'],
  ['a target', {input: [1, 2], target: [0]}, '2 outputs, but there are 1'],
])('%s of the wrong size is refused by its shape', (_, example, shapes) => {
  expect(() => forwardPass(defaultNetwork, example)).toThrow(shapes);
});
