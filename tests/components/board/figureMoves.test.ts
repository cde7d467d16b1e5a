import {describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../../src/catalogue.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import type {Network} from '../../../src/network/network.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {openFigure} from '../../helpers/openFigure.ts';
import {sampleNetworks} from '../../helpers/sampleNetworks.ts';
import {comingsOf, faultsOf} from './moveFaults.ts';
import {movesOf} from './watchedMoves.ts';

/** Together, these have moves of every kind. */
const sample = ['03', '06', '08', '14'];

const figures = catalogue.filter(
  figure => !isFilm(figure) && (isWhole || sample.includes(figure.id)),
);

/** `npm run test:whole` watches all figures, of all of these. */
const networks: readonly (readonly [string, Network])[] = [
  ['the default network', defaultNetwork],
  ...['2-3-3-2-binary', '3-4-2-tanh']
    .slice(...(isWhole ? [] : [2]))
    .map(name => [name, sampleNetworks.get(name)!] as const),
];

describe.each(networks)('With %s', (_, network) => {
  const seen = new Set<string>();

  test.each(figures.map(figure => [figure.id, figure] as const))(
    'a part that a board moves keeps to what its origin allows: figure %s',
    async (_, figure) => {
      const size = {width: 480, height: 270};
      const player = await openFigure(figure, {
        network,
        theme: 'dark',
        size,
        captions: true,
        fps: 20,
        timeline: 'played',
      });
      const moves = await movesOf(player);

      expect(moves.flatMap(faultsOf)).toEqual([]);
      for (const move of moves) {
        for (const coming of comingsOf(move).values()) seen.add(coming);
      }
    },
  );

  test('parts come to their places in every way that there is', () => {
    expect([...seen].sort()).toEqual([
      'appears',
      'changes',
      'copies',
      'flies',
      'meets',
      'stays',
      'waits',
    ]);
  });
});
