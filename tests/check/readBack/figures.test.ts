import {describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../../src/catalogue.ts';
import {readingsOf} from '../../../src/check/readBack/readings.ts';
import {playedFps} from '../../../src/check/index.ts';
import {watch} from '../../../src/check/watch.ts';
import type {Network} from '../../../src/network/network.ts';
import {caseNetwork} from '../../helpers/caseNetworks.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {seededNetwork} from '../../math/networks.ts';

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
const sampled = ['01', '05', '12', '13', '19'];
const figures = catalogue.filter(
  figure => !isFilm(figure) && (isWhole || sampled.includes(figure.id)),
);

describe.each(networks)('Of the network %s', (name, network) => {
  test.each(figures)(
    'figure $id says nothing that is not true, as it is read back',
    {timeout: 120_000},
    async figure => {
      for (const captions of isWhole ? [false, true] : [false]) {
        const player = await openFigure(figure, {
          network,
          theme: 'dark',
          size: {width: 1920, height: 1080},
          fps: playedFps,
          captions,
        });
        const readings = readingsOf(await watch(player), network);
        const untrue = readings.filter(({outcome}) => outcome === 'untrue');

        expect(untrue).toEqual([]);
        expect(readings.length).toBeGreaterThan(0);
        if (isWhole) console.log(countsOf(`${name} ${figure.id}`, readings));
      }
    },
  );
});

/** How many of each kind were read, and why others were not. */
function countsOf(
  name: string,
  readings: ReturnType<typeof readingsOf>,
): string {
  const counts = new Map<string, number>();
  for (const {kind, outcome, why = ''} of readings) {
    const key =
      outcome === 'unread' ? `${kind} unread: ${why}` : `${kind} read`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const all = Array.from(counts, ([key, count]) => `${count} ${key}`);
  return `${name}: ${all.join('; ')}`;
}
