import {existsSync} from 'node:fs';
import {copyFile, mkdtemp, readdir, readFile, rm, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {FigureEntry} from '../../src/catalogue.ts';
import {
  drawStills,
  figures,
  goldenFile,
  momentsOf,
  type Still,
} from '../golden/stills.ts';
import {updateStills} from '../golden/updateStills.ts';
import {compare} from '../helpers/compare.ts';
import {writeDifference} from '../helpers/differenceImage.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {decodePng} from '../helpers/indexedPng.ts';
import {keptTolerance} from '../helpers/keepPicture.ts';

const folder = dirname(goldenFile(figures[0]!, 'last'));
const update = 'Run `npm run golden` and look at what it changes.';

/** Of these, each figure is drawn in one in its turn; `npm run test:whole` draws all. */
const looksInTurn = ['light', 'tanh', 'portrait', 'square'];

const looks = figures.map((figure, at) => ({
  id: figure.id,
  title: figure.title,
  figure,
  asked: momentsOf(figure).filter(
    moment =>
      isWhole ||
      !looksInTurn.includes(moment) ||
      moment === looksInTurn[at % looksInTurn.length],
  ),
}));

describe('Golden stills', () => {
  test.each(looks)(
    'Figure $id is drawn as it was: $title',
    async ({figure, asked}) => {
      const stills = await drawStills(figure, asked);

      expect(stills.map(({moment}) => moment)).toEqual(asked);
      const faults = await Promise.all(
        stills.map(still => faultsOf(figure, still)),
      );
      expect(faults.flat()).toEqual([]);
    },
  );

  test('There is no still that no figure is compared with', async () => {
    const known = figures.flatMap(figure =>
      momentsOf(figure).map(moment => `${figure.id}-${moment}.png`),
    );
    const files = await readdir(folder);
    const orphans = files
      .filter(name => name.endsWith('.png') && !known.includes(name))
      .map(name => `Nothing is compared with ${name}. ${update}`);

    expect(orphans).toEqual([]);
  });

  test('An update writes the stills of the named figures, and only those that differ', async () => {
    const copies = await mkdtemp(join(tmpdir(), 'golden-'));
    const differing = ['00-light.png', '00-third.png'];
    for (const name of await readdir(folder)) {
      if (!name.endsWith('.png')) continue;
      // Another figure's picture stands where these two belong.
      const from = differing.includes(name) ? '03-last.png' : name;
      await copyFile(join(folder, from), join(copies, name));
    }
    const before = await timesIn(copies);
    const told: string[] = [];
    await updateStills(['0'], copies, line => told.push(line));

    const after = await timesIn(copies);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const written = [...after].filter(([name, at]) => at !== before.get(name));
    expect(written.map(([name]) => name)).toEqual(differing);
    expect(told).toEqual([expect.stringMatching(/^00 .*: third, light$/)]);
    await rm(copies, {recursive: true});
  });
});

async function timesIn(place: string): Promise<Map<string, number>> {
  const names = (await readdir(place)).sort();
  return new Map(
    await Promise.all(
      names.map(
        async name => [name, (await stat(join(place, name))).mtimeMs] as const,
      ),
    ),
  );
}

async function faultsOf(
  figure: FigureEntry,
  {moment, picture}: Still,
): Promise<readonly string[]> {
  const file = goldenFile(figure, moment);
  const name = `${figure.id}-${moment}`;
  if (!existsSync(file)) return [`There is no golden still ${name}. ${update}`];
  const golden = await decodePng(await readFile(file));
  const {faults, levels} = compare(golden, picture, keptTolerance);
  if (faults.length === 0) return faults;
  const failures = join(folder, '.failures');
  const path = await writeDifference(failures, name, golden, picture, levels);
  return [
    `${name}: ${faults.join('; ')}. See ${path} (golden, drawn, difference). If it is meant to be so: ${update}`,
  ];
}
