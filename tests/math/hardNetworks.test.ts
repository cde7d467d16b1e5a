import {describe, expect, test} from 'vitest';
import type {Entry} from '../../src/math/value/entryValue.ts';
import {MEASURED_TOLERANCE, relative} from '../../src/math/value/errors.ts';
import {failureText} from '../../src/math/truth/failure.ts';
import {measuring} from '../../src/math/value/measured.ts';
import {pointOf} from '../../src/math/value/point.ts';
import {verifyDerivation} from '../../src/math/verify.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {Network} from '../../src/network/network.ts';
import {parameterGradient, parameters} from '../../src/network/parameter.ts';
import {overflowingSlopes} from '../../src/network/slopeOverflow.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {hardKinds, hardNetwork} from './hardNetworks.ts';
import {overflowingNetwork} from './networks.ts';

/** `npm run test:whole` tries 16 of each kind. */
function seedsOf(kind: string): readonly number[] {
  const count = kind === 'of twelve layers' ? 4 : 16;
  return Array.from({length: isWhole ? count : count / 2}, (_, seed) => seed);
}

function overflows(network: Network): boolean {
  return overflowingSlopes(network, forwardPass(network)).length > 0;
}

describe('No true derivation is refused', () => {
  test.each(hardKinds)('of a network %s', {timeout: 60_000}, kind => {
    for (const seed of seedsOf(kind)) {
      const network = hardNetwork(kind, seed);
      if (overflows(network)) continue;
      const {results, worstMeasuredError} = verifyDerivation(network);
      const failures = results.filter(({passed}) => !passed);
      expect(failures.map(failureText)).toEqual([]);
      expect(worstMeasuredError).toBeLessThan(1e-6);
    }
  });

  test('with no more than a few kinds of numbers that overflow', () => {
    const networks = hardKinds.flatMap(kind =>
      seedsOf(kind).map(seed => hardNetwork(kind, seed)),
    );
    expect(networks.filter(overflows).length).toBeLessThan(
      networks.length / 50,
    );
  });
});

describe('What is measured tells a gradient that is wrong by a thousandth', () => {
  test.each(hardKinds)('of a network %s', {timeout: 60_000}, kind => {
    let [told, all] = [0, 0];
    for (const seed of seedsOf(kind)) {
      const network = hardNetwork(kind, seed);
      const point = pointOf(network);
      const measure = measuring(point);
      for (const parameter of parameters(network)) {
        const gradient = parameterGradient(point.backward, parameter);
        if (gradient === 0) continue;
        const {slope, noise, resolution} = measure(total, parameter);
        const wrong = relative(gradient * 1.001, slope, resolution);
        const isTold = wrong > MEASURED_TOLERANCE;
        // Where it is not, the noise says so.
        expect(isTold || 1e-3 * Math.abs(gradient) <= 2 * noise).toBe(true);
        told += isTold ? 1 : 0;
        all += 1;
      }
    }
    // One that hits its target has none.
    expect(all > 10).toBe(kind !== 'that hits its target');
    const least = kind === 'whose gradients underflow' ? 0.2 : 0.97;
    expect(told).toBeGreaterThanOrEqual(least * all);
  });
});

const total: Entry = {letter: 'E', layer: 0, at: [1, 1]};

test('A cross-entropy whose slope is larger than any number is refused with that reason', () => {
  const {results} = verifyDerivation(overflowingNetwork);
  const failures = results.filter(({passed}) => !passed).map(failureText);
  expect(pointOf(overflowingNetwork).backward.delta[1]).toEqual([1, -1]);
  expect(failures[0]).toContain(
    '∂e/∂a of output 2 is larger than any number, so that no product with it can be worked out; scale the weights',
  );
});
