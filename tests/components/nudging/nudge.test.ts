import {describe, expect, test} from 'vitest';
import {
  nudgeActivation,
  nudgeWeight,
} from '../../../src/components/nudging/nudge.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {forwardPass} from '../../../src/network/forward.ts';
import {fullyDrawn} from '../../helpers/sampleNetworks.ts';

const pass = forwardPass(defaultNetwork);
const weight = (layer: number, row: number, column: number) =>
  ({kind: 'weight', layer, row, column}) as const;

describe('a nudged activation', () => {
  test('moves by a tenth where it lies between a tenth and one', () => {
    expect(nudgeActivation(defaultNetwork, pass, 1, 1).change).toBe(0.1);
  });

  test('moves each weighted input above by the published weight times that', () => {
    const {answers} = nudgeActivation(defaultNetwork, pass, 1, 1);

    // Matt Mazur's w5 = 0.40 and w7 = 0.50.
    expect(answers.map(({target}) => target)).toEqual(['z2-1', 'z2-2']);
    expect(answers[0]!.change).toBeCloseTo(0.04, 12);
    expect(answers[1]!.change).toBeCloseTo(0.05, 12);
  });

  test.each([...fullyDrawn])(
    'leaves %s as it was when nothing of the change has been made',
    (_, network) => {
      const before = forwardPass(network);
      const {passAt} = nudgeActivation(network, before, 1, 1);

      expect(passAt(0).z).toEqual(before.z);
      expect(passAt(0).error).toBeCloseTo(before.error, 12);
    },
  );

  test('leaves what lies below it alone, and moves the error', () => {
    const after = nudgeActivation(defaultNetwork, pass, 1, 2).passAt(1);

    expect(after.z[1]).toEqual(pass.z[1]);
    expect(after.a[1]![1]).toBeCloseTo(0.596884378 + 0.1, 8);
    expect(after.error).not.toBe(pass.error);
  });
});

describe('a nudged weight', () => {
  test('moves the weighted input by the published input times that', () => {
    const {answers, change, edge} = {
      ...nudgeWeight(defaultNetwork, pass, weight(1, 1, 2)),
      edge: 'x2>z1-1',
    };

    expect(answers).toHaveLength(1);
    expect(answers[0]!.edge).toBe(edge);
    expect(answers[0]!.enters).toBe(0.1);
    expect(answers[0]!.change).toBeCloseTo(0.1 * change, 12);
  });

  test.each([
    [weight(2, 1, 1), 0.082167041],
    [weight(1, 1, 1), 0.000438568],
  ])('moves the error by its published gradient: %o', (moved, gradient) => {
    const {change, passAt} = nudgeWeight(defaultNetwork, pass, moved);
    const share = 1e-4;
    const rise = passAt(share).error - passAt(-share).error;

    expect(rise / (2 * share * change)).toBeCloseTo(gradient, 8);
  });

  test('moves by its own size where it is large', () => {
    const large = {
      ...defaultNetwork,
      weights: [
        [
          [32, 0.2],
          [0.25, 0.3],
        ],
        defaultNetwork.weights[1]!,
      ],
    };

    expect(nudgeWeight(large, forwardPass(large), weight(1, 1, 1)).change).toBe(
      10,
    );
  });
});
