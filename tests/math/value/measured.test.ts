import {expect, test} from 'vitest';
import {measuring} from '../../../src/math/value/measured.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import type {Network} from '../../../src/network/network.ts';
import {forwardModeDerivative} from '../../network/dual.ts';

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

test('A gradient that twenty orders hide is measured to nine digits', () => {
  const network: Network = {
    title: 'twelve saturated layers',
    layers: Array.from({length: 13}, () => 1),
    activations: Array.from({length: 12}, () => 'tanh' as const),
    loss: 'half-squared-error',
    weights: Array.from({length: 12}, () => [[1.5]]),
    biases: Array.from({length: 12}, () => [1.8]),
    input: [0.5],
    target: [0.3],
  };
  const first = {kind: 'bias', layer: 1, row: 1} as const;
  const {slope, noise} = measuring(pointOf(network))(total, first);
  const known = forwardModeDerivative(network, first);
  expect(Math.abs(known)).toBeLessThan(1e-20);
  expect(Math.abs(slope / known - 1)).toBeLessThan(1e-9);
  expect(noise).toBeLessThan(1e-9 * Math.abs(slope));
});

test('Where the error is exactly 0, no slope is claimed above the noise', () => {
  const network = {...kinked(0.7), target: [0.7]};
  const {slope, noise} = measuring(pointOf(network))(total, {
    kind: 'weight',
    layer: 1,
    row: 1,
    column: 1,
  });
  expect(Math.abs(slope)).toBeLessThanOrEqual(noise);
  expect(noise).toBeLessThan(1e-15);
});
