import {describe, expect, test} from 'vitest';
import {unaskedWitnesses} from '../../../src/math/truth/blindTrial.ts';
import {gradientFault} from '../../../src/math/truth/gradientFault.ts';
import {trialAt} from '../../../src/math/truth/trial.ts';
import {pointOf} from '../../../src/math/value/point.ts';
import type {Network} from '../../../src/network/network.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {hardKinds, hardNetwork} from '../hardNetworks.ts';
import {seededNetwork} from '../networks.ts';

const networks: readonly (readonly [string, Network])[] = [
  ...sampleNetworks,
  ...[1, 2, 3, 4, 5].map(
    depth => [`random, depth ${depth}`, seededNetwork(depth, depth)] as const,
  ),
  ...hardKinds.map(kind => [kind, hardNetwork(kind, 1)] as const),
];

const none = () => undefined;

describe('Reverse mode, the paths and central differences', () => {
  test.each(networks)('are each asked, and agree, of %s', (_, network) => {
    const trial = trialAt(pointOf(network));

    expect(unaskedWitnesses(trial)).toEqual([]);
    expect(gradientFault(trial)).toBeUndefined();
  });

  const point = pointOf(seededNetwork(2, 2));
  const {measure} = trialAt(point);

  test('are told when one of them is off by a thousandth', () => {
    const delta = point.backward.delta.map(layer =>
      layer.map(value => value * 1.001),
    );
    const backward = {...point.backward, delta};
    const trial = {point: {...point, backward}, measure, elsewhere: none};

    expect(gradientFault(trial)).toMatch(
      /by reverse mode, and .* along the paths/,
    );
  });

  test('are told when central differences say otherwise than both', () => {
    const trial = {
      point,
      elsewhere: none,
      measure: (...asked: Parameters<typeof measure>) => {
        const measured = measure(...asked);
        return {...measured, slope: measured.slope * 1.001};
      },
    };

    expect(gradientFault(trial)).toMatch(/by central differences/);
  });
});
