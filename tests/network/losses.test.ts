import {describe, expect, test} from 'vitest';

import {
  activate,
  activationJacobian,
  activationNames,
} from '../../src/network/activations.ts';
import {multiply, transpose} from '../../src/network/linear.ts';
import {lossFits, lossNames, losses} from '../../src/network/losses.ts';
import type {LossName} from '../../src/network/losses.ts';
import type {Vector} from '../../src/network/network.ts';

const lastActivation = {
  'half-squared-error': 'tanh',
  'mean-squared-error': 'softplus',
  'binary-cross-entropy': 'sigmoid',
  'categorical-cross-entropy': 'softmax',
} as const;

function evaluate(loss: LossName, z: Vector, target: Vector) {
  const a = activate(lastActivation[loss], z);
  const {errors, slopes, delta} = losses[loss];
  return {
    a,
    errors: errors({z, a}, target),
    slopes: slopes({z, a}, target),
    delta: delta?.({z, a}, target) ?? [],
  };
}

function worstError(got: Vector, expected: Vector): number {
  if (got.length !== expected.length) return Infinity;
  const errors = got.map((value, index) => {
    const exact = expected[index] ?? NaN;
    return value === exact ? 0 : Math.abs(value / exact - 1);
  });
  return Math.max(...errors);
}

describe('values', () => {
  test('half squared errors are ½(t − a)²', () => {
    const output = {z: [], a: [3, -1]};

    expect(losses['half-squared-error'].errors(output, [1, 1])).toEqual([2, 2]);
    expect(losses['half-squared-error'].slopes(output, [1, 1])).toEqual([
      2, -2,
    ]);
  });

  test('mean squared errors share their mean among n outputs', () => {
    const output = {z: [], a: [3, -1, 0, 1]};
    const target = [1, 1, 1, 1];

    expect(losses['mean-squared-error'].errors(output, target)).toEqual([
      1, 1, 0.25, 0,
    ]);
    expect(losses['mean-squared-error'].slopes(output, target)).toEqual([
      1, -1, -0.5, 0,
    ]);
  });

  // −t ln a − (1 − t) ln(1 − a) and its derivatives at 80 digits (mpmath).
  test.each([
    [40, 0, 40, 2.3538526683702e17, 1],
    [40, 1, 4.248354255291589e-18, -1, -4.248354255291589e-18],
    [-40, 0.25, 10, -5.884631670925499e16, -0.25],
    [0.5, 0.75, 0.5990769841801067, -0.5427176771094431, -0.12754066879814543],
    [-700, 1, 700, -1.0142320547350045e304, -1],
  ])('binary cross-entropy at z = %d, t = %d is exact', (z, t, e, slope, d) => {
    const got = evaluate('binary-cross-entropy', [z], [t]);

    expect(worstError(got.errors, [e])).toBeLessThan(1e-14);
    expect(worstError(got.slopes, [slope])).toBeLessThan(1e-14);
    expect(worstError(got.delta, [d])).toBeLessThan(1e-14);
  });

  // −t ln a and its derivatives at 80 digits (mpmath).
  test('categorical cross-entropy is exact for shares and for one class', () => {
    const shares = evaluate(
      'categorical-cross-entropy',
      [1, -2, 60],
      [0.25, 0.25, 0.5],
    );
    const oneClass = evaluate(
      'categorical-cross-entropy',
      [1, -2, 60],
      [0, 0, 1],
    );

    expect(
      worstError(shares.errors, [14.75, 15.5, 1.2493864475588994e-26]),
    ).toBeLessThan(1e-14);
    expect(
      worstError(
        shares.slopes,
        [-1.0503026009476286e25, -2.1095891671853635e26, -0.5],
      ),
    ).toBeLessThan(1e-14);
    expect(worstError(shares.delta, [-0.25, -0.25, 0.5])).toBeLessThan(1e-14);
    expect(
      worstError(oneClass.errors, [0, 0, 2.4987728951177988e-26]),
    ).toBeLessThan(1e-14);
    expect(
      worstError(
        oneClass.delta,
        [
          2.3802664086944007e-26, 1.185064864233981e-27,
          -2.4987728951177988e-26,
        ],
      ),
    ).toBeLessThan(1e-14);
  });
});

describe('derivatives', () => {
  const z = [0.4, -1.3, 2.2];
  const target = {
    'half-squared-error': [0.3, -2, 1],
    'mean-squared-error': [0.3, -2, 1],
    'binary-cross-entropy': [0, 1, 0.3],
    'categorical-cross-entropy': [0.2, 0, 0.8],
  };

  test.each(lossNames)('%s: ∂E/∂z is the measured slope of E', loss => {
    const a = activate(lastActivation[loss], z);
    const jacobian = activationJacobian(lastActivation[loss], z, a);
    const {slopes} = evaluate(loss, z, target[loss]);
    const chain = multiply(transpose(jacobian), slopes);
    const nudge = 1e-5;
    const error = (moved: Vector) =>
      evaluate(loss, moved, target[loss]).errors.reduce((sum, e) => sum + e);

    for (const index of z.keys()) {
      const above = error(z.with(index, (z[index] ?? 0) + nudge));
      const below = error(z.with(index, (z[index] ?? 0) - nudge));
      expect(chain[index]).toBeCloseTo((above - below) / (2 * nudge), 9);
    }
  });

  test.each(['binary-cross-entropy', 'categorical-cross-entropy'] as const)(
    '%s: its closed δ is the chain rule product',
    loss => {
      const {a, slopes, delta} = evaluate(loss, z, target[loss]);
      const jacobian = activationJacobian(lastActivation[loss], z, a);
      const chain = multiply(transpose(jacobian), slopes);

      expect(delta).toEqual(chain.map(value => expect.closeTo(value, 14)));
    },
  );
});

test('shares whose sum is 1 but for rounding keep the chain rule', () => {
  const z = [0.4, -1.3, 2.2];
  const loss = 'categorical-cross-entropy';
  const {a, slopes, delta} = evaluate(loss, z, [0.2, 0.3, 0.5 + 9e-10]);
  const chain = multiply(
    transpose(activationJacobian('softmax', z, a)),
    slopes,
  );

  expect(delta).toEqual(chain.map(value => expect.closeTo(value, 14)));
});

describe('large inputs', () => {
  const targets = [0, 0.3, 1];

  test.each([36, 37, 708, 709, 710, 745, 746, 1e4, 1e300])(
    'cross-entropies stay finite at |z| = %d, and δ is a − t',
    size => {
      for (const z of [size, -size]) {
        for (const t of targets) {
          const binary = evaluate('binary-cross-entropy', [z], [t]);
          const categorical = evaluate(
            'categorical-cross-entropy',
            [z, 0],
            [t, 1 - t],
          );
          for (const {errors, slopes, delta, a} of [binary, categorical]) {
            expect([...errors, ...slopes].every(Number.isFinite)).toBe(true);
            expect(delta[0]).toBeCloseTo((a[0] ?? NaN) - t, 12);
          }
        }
      }
    },
  );

  test('the error of a wrong output grows in proportion to z', () => {
    expect(evaluate('binary-cross-entropy', [1e4], [0]).errors).toEqual([1e4]);
    expect(
      evaluate('categorical-cross-entropy', [1e4, 0], [0, 1]).errors,
    ).toEqual([0, 1e4]);
  });
});

describe('what fits', () => {
  test.each([
    ['half-squared-error', activationNames],
    ['mean-squared-error', activationNames],
    ['binary-cross-entropy', ['sigmoid']],
    ['categorical-cross-entropy', ['softmax']],
  ] as const)('%s fits %s', (loss, names) => {
    expect(activationNames.filter(name => lossFits(loss, name))).toEqual(names);
  });

  test('another number of targets than of outputs is refused', () => {
    const {errors} = losses['half-squared-error'];

    expect(() => errors({z: [], a: [1, 2]}, [1])).toThrow(
      '2 outputs, but there are 1 targets',
    );
  });
});
