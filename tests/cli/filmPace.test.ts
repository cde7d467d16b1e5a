import {describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../src/catalogue.ts';
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
      'lasts six to seven minutes and an epilogue of half a minute a figure, stands still for a third of them, and rests no longer than reading takes',
      {timeout: MINUTES},
      async () => {
        const pace = await filmPace(sampleNetworks.get('default')!);

        const epilogue = durationOf(pace, name => EPILOGUE.has(name));
        const proper = durationOf(pace, name => !EPILOGUE.has(name));
        expect(proper).toBeGreaterThanOrEqual(360);
        expect(proper).toBeLessThanOrEqual(420);
        expect(epilogue).toBeGreaterThan(0);
        expect(epilogue).toBeLessThanOrEqual(30 * EPILOGUE.size);
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

      expect(pace.duration).toBeLessThanOrEqual(540 + 40 * EPILOGUE.size);
      // Cards, which a network without a hidden layer has, stand still.
      expect(pace.still).toBeLessThanOrEqual(0.5);
      expect(tooLong(pace)).toEqual([]);
    },
  );
});

/** The figures after the derivation: the gradients are used. */
const EPILOGUE: ReadonlySet<string> = new Set(
  catalogue
    .filter(figure => !isFilm(figure))
    .flatMap(({scenes}) => scenes)
    .filter(scene => scene > 'figure19'),
);

function durationOf(
  {scenes}: FilmPace,
  isCounted: (scene: string) => boolean,
): number {
  return scenes
    .filter(({name}) => isCounted(name))
    .reduce((sum, {duration}) => sum + duration, 0);
}

/** A frame more than the limit is a matter of rounding. */
function tooLong({beats}: FilmPace): readonly string[] {
  return beats
    .filter(({rest, limit}) => rest > limit + 0.1)
    .map(
      ({scene, beat, rest, limit}) =>
        `${scene} ${beat}: ${rest} s, more than ${limit.toFixed(1)}`,
    );
}
