import {describe, expect, test} from 'vitest';
import {activationIncrement} from '../../src/network/activationIncrement.ts';
import {
  activate,
  activationNames,
  isElementwise,
} from '../../src/network/activations.ts';
import {softmaxJacobian} from '../../src/network/softmax.ts';
import {seededRandom} from './randomNetwork.ts';
// Rows of z, f(z) and f′(z), from the textbook formulas at 80 digits (mpmath).
import published from './activationValues.json' with {type: 'json'};

const elementwise = activationNames.filter(isElementwise);

function move(name: (typeof activationNames)[number], z: number, d: number) {
  const moved = {by: [d], noise: [0]};
  const {by, noise} = activationIncrement(
    name,
    [z],
    activate(name, [z]),
    moved,
  );
  return {by: by[0] ?? NaN, noise: noise[0] ?? NaN};
}

describe.each(elementwise)('The increment of %s', name => {
  test('is the difference of its values, for steps that leave it digits', () => {
    const random = seededRandom(5);
    for (let count = 0; count < 300; count++) {
      const z = 12 * random() - 6;
      const d = 0.2 * random() - 0.1;
      const [before = NaN, after = NaN] = activate(name, [z, z + d]);
      expect(move(name, z, d).by).toBeCloseTo(after - before, 12);
    }
  });

  test('adds up over steps that follow each other', () => {
    const random = seededRandom(6);
    for (let count = 0; count < 100; count++) {
      const z = 0.5 + 30 * random();
      const d = 1e-3 * random();
      const once = move(name, z, d).by;
      const twice = move(name, z, d / 2).by + move(name, z + d / 2, d / 2).by;
      expect(Math.abs(once - twice)).toBeLessThanOrEqual(
        1e-10 * Math.abs(once) + move(name, z, d).noise,
      );
    }
  });

  test('is the published slope times a step, to ten digits, however small it is', () => {
    const rows = Object.entries(published).find(([key]) => key === name)?.[1];
    expect(rows?.length).toBeGreaterThan(3);
    for (const [z = NaN, , slope = NaN] of rows ?? []) {
      const d = 1e-7;
      const [up, down] = [move(name, z, d), move(name, z, -d)];
      const measured = (up.by - down.by) / 2 / d;
      const allowed = 1e-10 * Math.abs(slope) + (up.noise + down.noise) / 2 / d;
      expect(Math.abs(measured - slope)).toBeLessThanOrEqual(allowed);
    }
  });
});

test('The increment of softmax keeps its digits for shares near 0 and near 1', () => {
  const z = [0, 40, -30];
  const a = activate('softmax', z);
  const d = 1e-7;
  for (const by of [0, 1, 2]) {
    const step = z.map((_, k) => (k === by ? d : 0));
    const none = z.map(() => 0);
    const up = activationIncrement('softmax', z, a, {by: step, noise: none});
    const down = activationIncrement('softmax', z, a, {
      by: step.map(value => -value),
      noise: none,
    });
    a.forEach((_, of) => {
      const slope = softmaxJacobian(a)[of]?.[by] ?? NaN;
      const measured = ((up.by[of] ?? NaN) - (down.by[of] ?? NaN)) / 2 / d;
      expect(Math.abs(measured / slope - 1)).toBeLessThan(1e-10);
    });
  }
});
