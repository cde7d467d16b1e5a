import {expect, test} from 'vitest';

import {
  normalDensity,
  normalDistribution,
} from '../../src/network/normalDistribution.ts';

// Φ(z) at 80 digits (mpmath), across the border of series and fraction too.
test.each([
  [-37.5, 4.605353009581955e-308],
  [-30, 4.906713927148187e-198],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-5, 2.866515718791939e-7],
  [-3.29, 0.0005009369137857222],
  [-3.2, 0.0006871379379158485],
  [-3, 0.0013498980316300946],
  [-2.5, 0.006209665325776135],
  [-2.3000001, 0.010724107188972353],
  [-2.3, 0.01072411002167581],
  [-2.2999999, 0.010724112854379906],
  [-2, 0.02275013194817921],
  [-1, 0.15865525393145705],
  [-1e-8, 0.4999999960105772],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [2.3, 0.9892758899783242],
  [5, 0.9999997133484281],
  [8, 0.9999999999999993],
])('Φ(%d) has thirteen digits of the exact value', (z, exact) => {
  expect(Math.abs(normalDistribution(z) / exact - 1)).toBeLessThan(1e-13);
});

test('Φ runs from 0 to 1 at the ends of the number line', () => {
  expect(normalDistribution(-1e308)).toBe(0);
  expect(normalDistribution(1e308)).toBe(1);
});

test('Φ of no number is no number', () => {
  expect(normalDistribution(NaN)).toBeNaN();
});

test.each([-4, -2.3, -0.5, 0, 1, 2.3, 3])(
  'the density at %d is the measured slope of Φ',
  z => {
    const nudge = 1e-5;
    const measured =
      (normalDistribution(z + nudge) - normalDistribution(z - nudge)) /
      (2 * nudge);

    expect(normalDensity(z)).toBeCloseTo(measured, 9);
  },
);
