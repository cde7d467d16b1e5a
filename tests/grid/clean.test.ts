import {describe, expect, test} from 'vitest';
import type {Network} from '../../src/network/network.ts';
import {caseNames, caseNetwork} from '../helpers/caseNetworks.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {gridFigures, type GridLook, playNetwork} from './playNetwork.ts';

const networks: ReadonlyMap<string, Network> = new Map([
  ...sampleNetworks,
  ...caseNames.map(name => [name, caseNetwork(name)] as const),
]);

/** Where there is least room, by what takes it: more of one would not be legible. */
const tightest: readonly (readonly [string, string, GridLook])[] = [
  ['01', 'eight-hidden', {theme: 'dark', captions: false}],
  ['08', '1-1-1', {theme: 'light', captions: true}],
  ['08', 'three-each', {theme: 'dark', captions: true}],
  ['10', 'xor', {theme: 'light', captions: false}],
  ['11', '4-4-4-4-3-softmax', {theme: 'dark', captions: true}],
  ['14', '4-4-4-4-3-softmax', {theme: 'light', captions: true}],
  ['15', 'confident', {theme: 'dark', captions: false}],
  ['19', 'confident', {theme: 'light', captions: true}],
];

describe.skipIf(isWhole)('Where there is least room', () => {
  test.each(tightest)(
    'figure %s of %s has nothing to mend',
    async (id, name, look) => {
      expect(await faultsOf(networks.get(name)!, look, [id])).toEqual([]);
    },
  );
});

// `npm run test:clean` checks every figure of every network, in each look.
describe.runIf(isWhole).each([...networks])('%s', (_, network) => {
  test.each<GridLook>([
    {theme: 'dark', captions: false},
    {theme: 'dark', captions: true},
    {theme: 'light', captions: false},
    {theme: 'light', captions: true},
  ])(
    'has nothing to mend in any figure, $theme, captions: $captions',
    {timeout: 600_000},
    async look => {
      expect(await faultsOf(network, look)).toEqual([]);
    },
  );
});

async function faultsOf(
  network: Network,
  look: GridLook,
  ids?: readonly string[],
): Promise<readonly string[]> {
  const figures = gridFigures.filter(({id}) => ids?.includes(id) ?? true);
  const faults = await playNetwork(network, figures, look);
  return faults.map(({figure, message}) => `${figure}: ${message}`);
}
