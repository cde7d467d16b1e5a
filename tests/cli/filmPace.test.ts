import {describe, expect, test} from 'vitest';
import type {Network} from '../../src/network/network.ts';
import {caseNetwork} from '../helpers/caseNetworks.ts';
import {type FilmPace, filmPace} from '../helpers/filmPace.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

/** A film is played for half a minute: by `npm run test:whole` alone. */
const MINUTES = 300_000;

describe.runIf(isWhole)(
  'The film of the built-in network, with captions',
  () => {
    test(
      'lasts six to seven minutes, stands still for a third of them, and rests no longer than reading takes',
      {timeout: MINUTES},
      async () => {
        const pace = await filmPace(sampleNetworks.get('default')!);

        expect(pace.duration).toBeGreaterThanOrEqual(360);
        expect(pace.duration).toBeLessThanOrEqual(420);
        expect(pace.still).toBeLessThanOrEqual(0.35);
        expect(tooLong(pace)).toEqual([]);
      },
    );
  },
);

/** `npm run test:whole` plays them. */
const others: readonly (readonly [string, Network])[] = isWhole
  ? [
      ['3-4-2-tanh', sampleNetworks.get('3-4-2-tanh')!],
      ['one-layer-softmax', caseNetwork('one-layer-softmax')],
      ['five-weight-layers', caseNetwork('five-weight-layers')],
    ]
  : [];

describe.skipIf(others.length === 0)('The film of another network', () => {
  test.each(others)(
    'rests no longer than reading takes, either: %s',
    {timeout: MINUTES},
    async (_, network) => {
      const pace = await filmPace(network);

      expect(pace.duration).toBeLessThanOrEqual(540);
      // Cards, which a network without a hidden layer has, stand still.
      expect(pace.still).toBeLessThanOrEqual(0.5);
      expect(tooLong(pace)).toEqual([]);
    },
  );
});

/** A frame more than the limit is a matter of rounding. */
function tooLong({beats}: FilmPace): readonly string[] {
  return beats
    .filter(({rest, limit}) => rest > limit + 0.1)
    .map(
      ({scene, beat, rest, limit}) =>
        `${scene} ${beat}: ${rest} s, more than ${limit.toFixed(1)}`,
    );
}
