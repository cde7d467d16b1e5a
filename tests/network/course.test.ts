import {describe, expect, test} from 'vitest';
import {backwardPass} from '../../src/network/backward.ts';
import {COURSE_STEPS, courseOf, movedBy} from '../../src/network/course.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import {descended, rateOf} from '../../src/network/descent.ts';
import {forwardPass} from '../../src/network/forward.ts';
import type {Network} from '../../src/network/network.ts';
import {
  parameters,
  parameterValue,
  withParameter,
} from '../../src/network/parameter.ts';
import {fullyDrawn} from '../helpers/sampleNetworks.ts';
import {forwardModeDerivative} from './dual.ts';

/** A step by the second implementation, parameter by parameter. */
function otherStep(network: Network): Network {
  return parameters(network).reduce((next, parameter) => {
    const slope = forwardModeDerivative(network, parameter);
    const value = parameterValue(network, parameter) - rateOf(network) * slope;
    return withParameter(next, parameter, value);
  }, network);
}

describe('a course of descent', () => {
  test.each([...fullyDrawn])(
    'is that of steps by forward mode, one after the other: %s',
    (_, network) => {
      const {errors, networks} = courseOf(network);
      let now = network;
      for (const step of errors.keys()) {
        if (step === 12) break;
        expect(errors[step]).toBeCloseTo(forwardPass(now).error, 11);
        now = otherStep(now);
      }

      expect(errors.length).toBeLessThanOrEqual(COURSE_STEPS + 1);
      expect(networks[0]).toEqual(network);
    },
  );

  // Matt Mazur, "A Step by Step Backpropagation Example" (2015).
  test('arrives after 10,000 steps of weights alone at the published error and outputs', () => {
    let now = defaultNetwork;
    for (let step = 0; step < 10_000; step++) {
      const next = descended(now, backwardPass(now, forwardPass(now)));
      now = {...next, biases: defaultNetwork.biases};
    }
    const {error, a} = forwardPass(now);

    expect(error.toPrecision(3)).toBe((0.0000351085).toPrecision(3));
    expect(a[2]![0]).toBeCloseTo(0.015912196, 5);
    expect(a[2]![1]).toBeCloseTo(0.984065734, 5);
  });

  test.each([...fullyDrawn])(
    'takes all of its steps, or has next to nothing of the error left, and no rounding noise: %s',
    (_, network) => {
      const {errors} = courseOf(network);
      const [first, before, last] = [
        errors[0]!,
        errors.at(-2)!,
        errors.at(-1)!,
      ];

      expect(before / first).toBeGreaterThanOrEqual(1e-9);
      expect(errors.length === COURSE_STEPS + 1 || last / first < 1e-9).toBe(
        true,
      );
    },
  );

  test('ends before numbers that are not finite', () => {
    const network: Network = {
      ...defaultNetwork,
      activations: ['identity', 'identity'],
      rate: 1e6,
    };
    const {errors, networks} = courseOf(network);

    expect(errors.length).toBeLessThan(COURSE_STEPS);
    expect(networks).toHaveLength(errors.length);
    expect(errors.every(Number.isFinite)).toBe(true);
  });

  test('moves nothing where every slope is 0', () => {
    const network: Network = {
      ...defaultNetwork,
      activations: ['relu', 'relu'],
      biases: [
        [-5, -5],
        [-9, -9],
      ],
    };

    expect(movedBy(courseOf(network))).toEqual([0, 0]);
  });
});
