import {describe, expect, test} from 'vitest';
import {digitNetworkFile} from '../networks/digitNetwork.ts';
import {formatValue} from '../src/math/write/formatValue.ts';
import {backwardPass} from '../src/network/backward.ts';
import {forwardPass} from '../src/network/forward.ts';
import {checkGradient} from './network/gradientCheck.ts';
import type {Network} from '../src/network/network.ts';
import {
  fullyDrawn,
  sampleNetworks,
  sampleText,
} from './helpers/sampleNetworks.ts';

/** Mazur's published example keeps its own numbers, some of them alike. */
const made = [...fullyDrawn].filter(([name]) => name !== 'default');
const digits = sampleNetworks.get('784-16-16-10')!;

function gradientsOf(network: Network): readonly number[] {
  return backwardPass(network, forwardPass(network)).dW.flat(2);
}

test('the samples are the networks that the figures are made for', () => {
  expect([...sampleNetworks.keys()].sort()).toEqual([
    '1-1-1',
    '2-3-3-2-binary',
    '3-4-2-tanh',
    '4-4-4-4-3-softmax',
    '784-16-16-10',
    'default',
  ]);
});

describe.each([...fullyDrawn])('%s', (_, network) => {
  test('its gradients are the measured slopes', () => {
    expect(checkGradient(network).worst.relativeError).toBeLessThan(1e-7);
  });
});

describe.each(made)('%s makes good figures', (name, network) => {
  const pass = forwardPass(network);

  test('its file is named after its layers', () => {
    expect(name.startsWith(network.layers.join('-'))).toBe(true);
  });

  test('no neuron is saturated', () => {
    const sums = pass.z.flat().map(Math.abs);

    expect(Math.max(...sums)).toBeLessThan(2.5);
  });

  test('no z is near the kink of a relu', () => {
    expect(Math.min(...pass.z.flat().map(Math.abs))).toBeGreaterThan(0.1);
  });

  test('at least nine in ten gradients that are not 0 can be seen', () => {
    const sizes = gradientsOf(network)
      .filter(g => g !== 0)
      .map(Math.abs);
    const seen = sizes.filter(g => g > 0.001 && g < 0.5);

    expect(seen.length).toBeGreaterThanOrEqual(0.9 * sizes.length);
  });

  test('given numbers have two decimals at most', () => {
    const given = [
      network.weights.flat(2),
      network.biases.flat(),
      network.input,
      network.target,
    ].flat();

    expect(given.map(value => Number(value.toFixed(2)))).toEqual(given);
  });

  test('no two numbers on the map read the same', () => {
    const {outputErrors, error} = pass;
    // A relu that lets its z through shows it twice, and so does the sum of one error.
    const activations = pass.a.filter(
      (_, layer) => network.activations[layer - 1] !== 'relu',
    );
    const shown = [
      network.weights.flat(2),
      network.biases.flat(),
      pass.z.flat(),
      activations.flat(),
      outputErrors,
      outputErrors.length > 1 ? [error] : [],
    ].flat();
    const texts = shown.map(formatValue);

    expect([...new Set(texts)]).toEqual(texts);
  });
});

describe('2-3-3-2-binary', () => {
  test('one of its neurons is off, so that a gradient of 0 is seen', () => {
    const network = sampleNetworks.get('2-3-3-2-binary')!;
    const pass = forwardPass(network);

    expect(pass.z.flat().filter(z => z < 0)).toHaveLength(2);
    expect(pass.a.flat().filter(a => a === 0)).toHaveLength(1);
    expect(backwardPass(network, pass).dW[1]![1]!.map(formatValue)).toEqual([
      '0',
      '0',
    ]);
  });
});

describe('784-16-16-10', () => {
  test('its file is what its script writes, byte for byte', () => {
    expect(sampleText('784-16-16-10')).toBe(digitNetworkFile());
  });

  test('its file stays under 150 kB', () => {
    expect(sampleText('784-16-16-10').length).toBeLessThan(150_000);
  });

  test('no neuron is saturated', () => {
    const sums = forwardPass(digits).z.flat().map(Math.abs);

    expect(Math.max(...sums)).toBeLessThan(2.5);
  });

  test('its output for the seven that it is shown is wrong', () => {
    const outputs = forwardPass(digits).a[3]!;

    expect(digits.target.indexOf(1)).toBe(7);
    expect(outputs[7]).toBeLessThan(0.5);
  });

  test('every weight has a gradient, those of ink a visible one', () => {
    const {dW} = backwardPass(digits, forwardPass(digits));
    const ofInk = dW[1]!.flatMap(row =>
      row.filter((_, pixel) => digits.input[pixel]! > 0.5).map(Math.abs),
    );
    const seen = ofInk.filter(size => size > 0.001);

    expect(dW.flat(2).filter(gradient => gradient === 0)).toEqual([]);
    expect(seen.length).toBeGreaterThan(0.8 * ofInk.length);
  });

  test('the sizes of its gradients agree with a nudge of the whole picture', () => {
    const step = 1e-5;
    const nudged = (share: number) =>
      forwardPass(digits, {
        ...digits,
        input: digits.input.map(x => x * (1 + share)),
      }).error;
    const measured = (nudged(step) - nudged(-step)) / (2 * step);
    const [dX] = backwardPass(digits, forwardPass(digits)).dA;
    const derived = dX!.reduce((sum, d, at) => sum + d * digits.input[at]!, 0);

    expect(derived).toBeCloseTo(measured, 8);
  });
});
