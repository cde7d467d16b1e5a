import {describe, expect, test} from 'vitest';

import {
  activate,
  activationJacobian,
  activationNames,
  backThroughActivation,
  isElementwise,
} from '../../src/network/activations.ts';
import {multiply, transpose} from '../../src/network/linear.ts';
// Rows of z, f(z) and f′(z), from the textbook formulas at 80 digits (mpmath).
import published from './activationValues.json' with {type: 'json'};

const elementwise = activationNames.filter(isElementwise);

/** How far off in units of the larger number; 0 where both are 0. */
function relativeError(got: number, expected: number): number {
  if (got === expected) return 0;
  return Math.abs(got - expected) / Math.max(Math.abs(got), Math.abs(expected));
}

function at(name: (typeof activationNames)[number], z: number) {
  const a = activate(name, [z]);
  return {
    a: a[0] ?? NaN,
    slope: activationJacobian(name, [z], a)[0]?.[0] ?? NaN,
  };
}

describe('elementwise activations', () => {
  test('all but softmax are elementwise', () => {
    expect(activationNames.filter(name => !isElementwise(name))).toEqual([
      'softmax',
    ]);
    expect(elementwise).toEqual(Object.keys(published));
  });

  test.each(Object.entries(published))(
    '%s has the value and slope of its formula to 13 digits',
    (name, rows) => {
      const known = elementwise.find(candidate => candidate === name);
      for (const [z = NaN, value = NaN, slope = NaN] of rows) {
        const got = at(known ?? 'softmax', z);
        expect(relativeError(got.a, value)).toBeLessThan(1e-13);
        expect(relativeError(got.slope, slope)).toBeLessThan(1e-13);
      }
    },
  );

  test.each([
    ['identity', -1e4, 1e4, 1, 1],
    ['sigmoid', 0, 1, 0, 0],
    ['tanh', -1, 1, 0, 0],
    ['relu', 0, 1e4, 0, 1],
    ['leaky-relu', -100, 1e4, 0.01, 1],
    ['elu', -1, 1e4, 0, 1],
    ['softplus', 0, 1e4, 0, 1],
    ['silu', 0, 1e4, 0, 1],
    ['gelu', 0, 1e4, 0, 1],
  ] as const)(
    '%s saturates at ±10⁴ without overflow',
    (name, low, high, lowSlope, highSlope) => {
      expect(at(name, -1e4).a).toBeCloseTo(low, 12);
      expect(at(name, 1e4).a).toBeCloseTo(high, 12);
      expect(at(name, -1e4).slope).toBeCloseTo(lowSlope, 12);
      expect(at(name, 1e4).slope).toBeCloseTo(highSlope, 12);
    },
  );

  test.each(elementwise)('%s is finite at every finite z', name => {
    for (const z of [0, -0, 1e-320, 36.8, 709.8, 745.2, 1e8, 1e154, 1e308]) {
      for (const signed of [z, -z]) {
        const {a, slope} = at(name, signed);
        expect([z, Number.isFinite(a)]).toEqual([z, true]);
        expect([z, Number.isFinite(slope)]).toEqual([z, true]);
      }
    }
  });

  test('a kink has the slope of its left side', () => {
    expect(at('relu', 0).slope).toBe(0);
    expect(at('leaky-relu', 0).slope).toBe(0.01);
  });

  test('their Jacobian is diagonal', () => {
    const z = [-1, 0.5];

    expect(activationJacobian('relu', z, activate('relu', z))).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });
});

describe('softmax', () => {
  const z = [0.3, -1.2, 2.5];
  const a = activate('softmax', z);

  test('its outputs are shares in proportion to eᶻ', () => {
    expect(a.reduce((sum, share) => sum + share)).toBeCloseTo(1, 15);
    expect(Math.log((a[2] ?? 0) / (a[0] ?? 0))).toBeCloseTo(2.2, 13);
    expect(Math.log((a[1] ?? 0) / (a[0] ?? 0))).toBeCloseTo(-1.5, 13);
  });

  test('its Jacobian agrees with measured slopes, every z to every a', () => {
    const jacobian = activationJacobian('softmax', z, a);
    const nudge = 1e-5;

    for (const column of [0, 1, 2]) {
      const moved = (by: number) =>
        activate(
          'softmax',
          z.map((value, j) => value + (j === column ? by : 0)),
        );
      const [above, below] = [moved(nudge), moved(-nudge)];
      for (const row of [0, 1, 2]) {
        const measured = ((above[row] ?? 0) - (below[row] ?? 0)) / (2 * nudge);
        expect(jacobian[row]?.[column]).toBeCloseTo(measured, 9);
      }
    }
  });

  test('it does not overflow, and saturates at one share', () => {
    expect(activate('softmax', [1e4, -1e4, 0])).toEqual([1, 0, 0]);
    expect(activate('softmax', [-1e308, 1e308])).toEqual([0, 1]);
    expect(activate('softmax', [1e308, 1e308])).toEqual([0.5, 0.5]);
  });

  test('near saturation its Jacobian keeps the digits of 1 − a', () => {
    const saturated = activate('softmax', [40, 0]);
    const jacobian = activationJacobian('softmax', [40, 0], saturated);

    // σ′(40) = 4.248354255291589e-18, as two outputs make a logistic function.
    expect(jacobian.flat().map(Math.abs)).toEqual(
      Array.from({length: 4}, () => expect.closeTo(4.248354255291589e-18, 30)),
    );
  });

  test('going back through it is the transposed Jacobian times ∂E/∂A', () => {
    const dA = [0.2, -0.7, 1.1];
    const jacobian = activationJacobian('softmax', z, a);

    expect(backThroughActivation('softmax', z, a, dA)).toEqual(
      multiply(transpose(jacobian), dA),
    );
  });
});
