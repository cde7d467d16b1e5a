import {afterAll, describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../../src/catalogue.ts';
import {NO_SENTENCE} from '../../../src/check/readBack/beside/captions.ts';
import {WORDS_ALONE} from '../../../src/check/readBack/notes.ts';
import {ANOTHER_NETWORK} from '../../../src/check/readBack/placedNumbers.ts';
import {readingsOf} from '../../../src/check/readBack/readings.ts';
import {playedFps} from '../../../src/check/index.ts';
import {watch} from '../../../src/check/watch.ts';
import type {Network} from '../../../src/network/network.ts';
import {caseNetwork} from '../../helpers/caseNetworks.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {seededNetwork} from '../../math/networks.ts';
import {type Count, countsText} from './counts.ts';

/** `npm run test:readback` reads all figures of all of these, with captions as well. */
const others: readonly (readonly [string, Network])[] = [
  ...['1-1-1', '2-3-3-2-binary', '3-4-2-tanh', '4-4-4-4-3-softmax'].map(
    name => [name, sampleNetworks.get(name)!] as const,
  ),
  ...(['dead-relu', 'five-weight-layers', 'one-layer-softmax'] as const).map(
    name => [name, caseNetwork(name)] as const,
  ),
  ...[1, 2, 3].map(
    depth => [`random, depth ${depth}`, seededNetwork(depth, depth)] as const,
  ),
];
const networks: readonly (readonly [string, Network])[] = [
  ['default', sampleNetworks.get('default')!],
  ...(isWhole ? others : []),
];

/** Figures that show most kinds of things; the others wait for the whole run. */
const sampled = ['01', '05', '12', '13', '19', '20', '21', '22'];
const figures = catalogue.filter(({id}) => isWhole || sampled.includes(id));

/**
 * Why parts of the default network's figures are not read; ARCHITECTURE.md says more.
 * In networks with dots, and in those with more than a screen holds, there are others.
 */
const reasons: readonly string[] = [WORDS_ALONE, NO_SENTENCE, ANOTHER_NETWORK];

const counts: Count[] = [];

afterAll(() => {
  if (isWhole) console.log(countsText(counts));
});

describe.each(networks)('Of the network %s', (name, network) => {
  test.each(figures.filter(figure => name === 'default' || !isFilm(figure)))(
    'figure $id says nothing that is not true, as it is read back',
    {timeout: 400_000},
    async figure => {
      for (const captions of isWhole && !isFilm(figure)
        ? [false, true]
        : [true]) {
        const player = await openFigure(figure, {
          network,
          theme: 'dark',
          size: {width: 1920, height: 1080},
          fps: playedFps,
          captions,
          timeline: 'played',
        });
        const readings = readingsOf(await watch(player), network);
        const untrue = readings.filter(({outcome}) => outcome === 'untrue');

        expect(untrue).toEqual([]);
        expect(readings.length).toBeGreaterThan(0);
        counts.push({name: `${name} ${figure.id}`, captions, readings});
        if (name !== 'default') continue;
        expect(
          readings.filter(
            ({outcome, why = ''}) =>
              outcome === 'unread' && !reasons.includes(why),
          ),
        ).toEqual([]);
      }
    },
  );
});
