import {describe, expect, test} from 'vitest';
import {activationIncrement} from '../../src/network/activationIncrement.ts';
import {errorIncrement} from '../../src/network/errorIncrement.ts';
import {activate} from '../../src/network/activations.ts';
import {losses, lossNames} from '../../src/network/losses.ts';

const before = {z: [0.4, -1.2, 0.1], target: [0, 1, 0]};

/** The last layer where each z moves by d, and what its errors move by. */
function incrementOf(name: (typeof lossNames)[number], d: readonly number[]) {
  const activation = losses[name].fits?.[0] ?? 'tanh';
  const [z, after] = [before.z, before.z.map((value, at) => value + d[at]!)];
  const [a, moved] = [activate(activation, z), activate(activation, after)];
  const zMoved = {by: d, noise: d.map(() => 0)};
  const aMoved = activationIncrement(activation, z, a, zMoved);
  const {by, noise} = errorIncrement(
    name,
    {z, a, zMoved, aMoved},
    before.target,
  );
  const errors = [
    losses[name].errors({z, a}, before.target),
    losses[name].errors({z: after, a: moved}, before.target),
  ] as const;
  return {by, noise, differences: errors[1].map((e, at) => e - errors[0][at]!)};
}

describe.each(lossNames)('The errors of %s', name => {
  test('move by the difference of two passes', () => {
    const {by, differences} = incrementOf(name, [0.01, -0.02, 0.005]);

    expect(by).toEqual(differences.map(value => expect.closeTo(value, 12)));
  });

  test('have a bound that is never below 0, however small the step', () => {
    for (const size of [1e-3, 1e-100, 1e-170, 1e-300, 1e-320]) {
      for (const d of [
        [size, 0, 0],
        [0, -size, size],
        [0, size, -size],
      ]) {
        const {noise} = incrementOf(name, d);
        expect(Math.min(...noise)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...noise)).toBeGreaterThan(0);
      }
    }
  });

  test('stand still, and are sure of it, where nothing moves', () => {
    const {by, noise} = incrementOf(name, [0, 0, 0]);

    expect(by.map(Math.abs)).toEqual([0, 0, 0]);
    expect(noise).toEqual([0, 0, 0]);
  });
});

test.each(['half-squared-error', 'binary-cross-entropy'] as const)(
  'What %s does not know of z it does not know of its errors, times their slope',
  name => {
    const {z, target} = before;
    const activation = losses[name].fits?.[0] ?? 'identity';
    const a = activate(activation, z);
    const unsure = {by: [0, 0, 0], noise: [1e-6, 1e-6, 1e-6]};
    const moved = {z, a, zMoved: unsure, aMoved: unsure};
    const {noise} = errorIncrement(name, moved, target);
    const slopes =
      losses[name].delta?.({z, a}, target) ??
      losses[name].slopes({z, a}, target);

    expect(noise).toEqual(
      slopes.map(slope => expect.closeTo(Math.abs(slope) * 1e-6, 10)),
    );
  },
);
