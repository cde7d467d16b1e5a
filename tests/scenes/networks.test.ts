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
const smallest = sampleNetworks.get('1-1-1')!;
/**
 * They take turns in figures, the smallest network plays in every other one, and every
 * fourth figure plays in both themes; `npm run test:whole` plays all by all.
 */
const others = [...sampleNetworks]
  .filter(([, network]) => network !== smallest && network !== defaultNetwork)
  .map(([name, network], at, {length}) => ({
    name,
    network,
    some: figures.filter((_, index) => isWhole || index % length === at),
  }));

/** Frames a second: enough to measure by. */
const fps = 4;

/** For how long, in seconds, a figure must rest on its last frame. */
const HOLD = 2;

test.each(figures)(
  'Figure $id of the default network plays to a still end',
  async figure => {
    const player = await played(figure, defaultNetwork);

    const wrong = [
      ...wrongIn(timingOf(player), 6, 35),
      ...(await unrestIn(player)),
    ];
    expect(wrong, `Figure ${figure.id}: ${wrong.join('; ')}`).toEqual([]);
  },
);

test.each(figures.filter((_, at) => isWhole || at % 2 === 1))(
  'Figure $id of the smallest network plays to a still end',
  async figure => {
    const light = await played(figure, smallest, 'light');

    const wrong = [
      ...wrongIn(timingOf(light), 3, 30),
      ...(await unrestIn(light)),
    ];
    expect(wrong, `Figure ${figure.id}: ${wrong.join('; ')}`).toEqual([]);
  },
);

test.each(figures.filter((_, at) => isWhole || at % 4 === 0))(
  'Figure $id passes alike in both themes',
  async figure => {
    const dark = await played(figure, smallest);
    const light = await played(figure, smallest, 'light');

    expect(timingOf(light)).toEqual(timingOf(dark));
  },
);

describe.each(others)('The network $name', ({network, some}) => {
  test.each(some)('plays in figure $id to its end', async figure => {
    const wrong = wrongIn(timingOf(await played(figure, network)), 6, 40);
    expect(wrong, `Figure ${figure.id}: ${wrong.join('; ')}`).toEqual([]);
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

interface Timing {
  readonly length: number;
  readonly beats: readonly string[];
}

/** What is wrong with a figure's length, in seconds, and its beats. */
function wrongIn(
  {length, beats}: Timing,
  shortest: number,
  longest: number,
): readonly string[] {
  return [
    ...(length < shortest
      ? [`${length} s, less than ${shortest}: rest longer, or join two figures`]
      : []),
    ...(length > longest
      ? [`${length} s, more than ${longest}: be quicker, or make two figures`]
      : []),
    ...(beats.length === 0 ? ['no beats: yield* beat(name, hold.term)'] : []),
    ...beats
      .filter((beat, at) => beats.indexOf(beat) !== at)
      .map(beat => `the beat “${beat}” twice: give each its own name`),
    // Each has a name, and those that are counted are counted from 1.
    ...beats
      .filter(beat => / (?:0|-\d+)$|^$/.test(beat))
      .map(beat => `a beat “${beat}”: give it a name, and count from 1`),
  ];
}

/** Opening a figure plays it to its end once, to measure it. */
function timingOf({frames, scenes}: Player): Timing {
  const beats = scenes.flatMap(({events}) => events.map(({name}) => name));
  return {length: (frames - 1) / fps, beats};
}

/** What is wrong where something that is drawn changes in the last seconds. */
async function unrestIn(player: Player): Promise<readonly string[]> {
  await player.seek(player.frames - 1 - HOLD * fps);
  await player.draw();
  while (await player.advance()) {
    if (player.changed)
      return [
        `its last ${HOLD} s are not still: end it with beat(name, hold.last)`,
      ];
  }
  return [];
}
