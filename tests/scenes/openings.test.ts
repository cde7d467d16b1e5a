import {describe, expect, test} from 'vitest';
import {type Box, boxAround, union} from '../../src/box.ts';
import {catalogue} from '../../src/catalogue.ts';
import {look} from '../../src/check/look.ts';
import {isDisc} from '../../src/check/sight.ts';
import type {Network} from '../../src/network/network.ts';
import {pageOf} from '../../src/page.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';
import {frameAt, openFigure} from '../helpers/openFigure.ts';

const size = {width: 1920, height: 1080};
const building = catalogue.find(({id}) => id === '01')!;
const networks = [...sampleNetworks].filter(([name]) =>
  ['default', '4-4-4-4-3-softmax'].includes(name),
);

describe.each(networks)('Figure 01 of %s', (_, network) => {
  test('shows the neurons of the first layer within a second', async () => {
    const early = await nodesAt(network, 0.7);
    const ids = early.map(({id}) => id);
    const last = await nodesAt(network, 4);
    const first = last.filter(({id}) => id === 'x1' || id.startsWith('a1-'));

    expect(first.length).toBeGreaterThan(1);
    expect(ids).toEqual(expect.arrayContaining(first.map(({id}) => id)));
  });

  test("gives its map most of the page's height before anything else stands on it", async () => {
    const {top, bottom} = union(
      (await nodesAt(network, 4)).map(({box}) => box),
    )!;

    expect(bottom - top).toBeGreaterThan(0.6 * pageOf('landscape').height);
  });
});

interface Shown {
  readonly id: string;
  readonly box: Box;
}

/** The nodes of the map at a time, in seconds. */
async function nodesAt(network: Network, time: number): Promise<Shown[]> {
  const player = await openFigure(building, {
    network,
    theme: 'dark',
    size,
    fps: 10,
  });
  await player.seek(frameAt(player, time));
  const seen = await look(player);
  return seen
    .filter(isDisc)
    .filter(({strength}) => strength > 0.9)
    .map(({name, center, radius}) => ({
      id: name,
      box: boxAround(center, 2 * radius, 2 * radius),
    }));
}

test('Figure 09 begins with its equation in its place, and empty cells for the others', async () => {
  const seen = await seenAt('09', 0);

  expect(seen.filter(({name}) => name === 'cell')).toHaveLength(3);
  expect(seen.filter(({kind}) => kind === 'equation')).not.toHaveLength(0);
});

test('Figure 04 shows an empty cell for every weight that is still to come', async () => {
  const seen = await seenAt('04', 5);

  expect(seen.filter(({name}) => name === 'cell')).toHaveLength(3);
});

/** What a figure of the default network shows at a time, in seconds. */
async function seenAt(figureId: string, time: number) {
  const player = await openFigure(
    catalogue.find(({id}) => id === figureId)!,
    {network: sampleNetworks.get('default')!, theme: 'dark', size, fps: 10},
  );
  await player.seek(frameAt(player, time));
  return look(player);
}
