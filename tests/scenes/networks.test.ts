import {describe, expect, test} from 'vitest';
import {catalogue, type FigureEntry} from '../../src/catalogue.ts';
import {projectFile} from '../../src/cli/process/root.ts';
import {defaultNetwork} from '../../src/network/defaultNetwork.ts';
import type {Network} from '../../src/network/network.ts';
import {loadProject, type Player} from '../../src/stage/index.ts';
import type {ThemeName} from '../../src/theme.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {openFigure} from '../helpers/openFigure.ts';
import {sampleNetworks} from '../helpers/sampleNetworks.ts';

const figures = catalogue.filter(({id}) => id !== 'film');
/** Those that differ in kind: the one that all figures are told with, and the smallest. */
const extremes = [
  ['default', defaultNetwork, [6, 35]],
  ['1-1-1', sampleNetworks.get('1-1-1')!, [3, 30]],
] as const;
/** The others take turns in figures; `npm run test:whole` plays all by all. */
const others = [...sampleNetworks]
  .filter(([name]) => extremes.every(([extreme]) => extreme !== name))
  .map(([name, network], at, {length}) => ({
    name,
    network,
    some: figures.filter((_, index) => isWhole || index % length === at),
  }));

/** Frames a second: enough to measure by. */
const fps = 4;

/** For how long, in seconds, a figure must rest on its last frame. */
const HOLD = 2;

describe.each(extremes)('The network %s', (_, network, [shortest, longest]) => {
  test.each(figures)('plays in figure $id to a still end', async figure => {
    const player = await played(figure, network);
    const {length, beats} = timingOf(player);

    expect(length).toBeGreaterThanOrEqual(shortest);
    expect(length).toBeLessThanOrEqual(longest);
    expect(beats).not.toEqual([]);
    expect([...new Set(beats)]).toEqual(beats);
    expect(await restsFor(player, HOLD)).toBe(true);
  });
});

test.each(figures)('Figure $id passes alike in both themes', async figure => {
  const [dark, light] = [
    await played(figure, sampleNetworks.get('1-1-1')!),
    await played(figure, sampleNetworks.get('1-1-1')!, 'light'),
  ];

  expect(timingOf(light)).toEqual(timingOf(dark));
});

describe.each(others)('The network $name', ({network, some}) => {
  test.each(some)('plays in figure $id to its end', async figure => {
    const {length, beats} = timingOf(await played(figure, network));

    expect(length).toBeGreaterThanOrEqual(6);
    expect(length).toBeLessThanOrEqual(40);
    expect(beats).not.toEqual([]);
    expect([...new Set(beats)]).toEqual(beats);
  });
});

describe('The catalogue', () => {
  test('has an entry for each figure of the project, in its order', async () => {
    const {scenes} = await loadProject(projectFile);

    expect(figures.flatMap(({scenes}) => scenes)).toEqual(
      scenes.filter(name => name.startsWith('figure')),
    );
  });

  test('has no id, slug or title twice', () => {
    for (const key of ['id', 'slug', 'title'] as const) {
      const values = catalogue.map(entry => entry[key]);

      expect([...new Set(values)]).toEqual(values);
    }
  });
});

function played(
  figure: FigureEntry,
  network: Network,
  theme: ThemeName = 'dark',
): Promise<Player> {
  const size = {width: 96, height: 54};
  return openFigure(figure, {network, theme, size, fps});
}

/** Opening a figure plays it to its end once, to measure it. */
function timingOf({frames, scenes}: Player): {
  readonly length: number;
  readonly beats: readonly string[];
} {
  const beats = scenes.flatMap(({events}) => events.map(({name}) => name));
  return {length: (frames - 1) / fps, beats};
}

/** Whether nothing that is drawn changes in the last seconds. */
async function restsFor(player: Player, seconds: number): Promise<boolean> {
  await player.seek(player.frames - 1 - seconds * fps);
  await player.draw();
  while (await player.advance()) {
    if (player.changed) return false;
  }
  return true;
}
