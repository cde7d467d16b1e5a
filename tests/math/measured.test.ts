import {expect, test} from 'vitest';
import {measuring} from '../../src/math/measured.ts';
import {pointOf} from '../../src/math/point.ts';
import type {Network} from '../../src/network/network.ts';

const total = {letter: 'E', layer: 0, at: [1, 1]} as const;

// E = ½ relu(w)², so that dE/dw is w above the kink at 0 and 0 below it.
function kinked(w: number): Network {
  return {
    title: 'relu',
    layers: [1, 1],
    activations: ['relu'],
    loss: 'half-squared-error',
    weights: [[[w]]],
    biases: [[0]],
    input: [1],
    target: [0],
  };
}

test.each([1e-4, -1e-4, 0.5])(
  'A slope is measured on the side of the kink where z is %d',
  w => {
    const measure = measuring(pointOf(kinked(w)));
    const {slope} = measure(total, {
      kind: 'weight',
      layer: 1,
      row: 1,
      column: 1,
    });
    expect(slope).toBeCloseTo(Math.max(w, 0), 12);
  },
);
