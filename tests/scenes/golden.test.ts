import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {FigureEntry} from '../../src/catalogue.ts';
import {
  drawStills,
  figures,
  goldenFile,
  moments,
  type Still,
} from '../golden/stills.ts';
import {compare, type Tolerance} from '../helpers/compare.ts';
import {writeDifference} from '../helpers/differenceImage.ts';
import {decodePng} from '../helpers/indexedPng.ts';

/**
 * Another build of Skia rounds the coverage of edges, and weighs letters, a
 * little differently; a golden still has few colours for its edges. Where
 * things stand, and what colour areas have, is the same.
 */
const tolerance: Tolerance = {
  solid: 12,
  edge: 32,
  share: 0.02,
  tileShare: 0.12,
};

const folder = dirname(goldenFile(figures[0]!, 'last'));
const update = 'Run `npm run golden` and look at what it changes.';

describe('Golden stills', () => {
  test.each(figures)('Figure $id is drawn as it was: $title', async figure => {
    const stills = await drawStills(figure);

    expect(stills.map(({moment}) => moment)).toEqual(moments);
    const faults = await Promise.all(
      stills.map(still => faultsOf(figure, still)),
    );
    expect(faults.flat()).toEqual([]);
  });

  test('There is no still that no figure is compared with', async () => {
    const known = figures.flatMap(({id}) =>
      moments.map(moment => `${id}-${moment}.png`),
    );
    const files = await readdir(folder);
    const orphans = files
      .filter(name => name.endsWith('.png') && !known.includes(name))
      .map(name => `Nothing is compared with ${name}. ${update}`);

    expect(orphans).toEqual([]);
  });
});

async function faultsOf(
  figure: FigureEntry,
  {moment, picture}: Still,
): Promise<readonly string[]> {
  const file = goldenFile(figure, moment);
  const name = `${figure.id}-${moment}`;
  if (!existsSync(file)) return [`There is no golden still ${name}. ${update}`];
  const golden = await decodePng(await readFile(file));
  const {faults, levels} = compare(golden, picture, tolerance);
  if (faults.length === 0) return faults;
  const failures = join(folder, '.failures');
  const path = await writeDifference(failures, name, golden, picture, levels);
  return [
    `${name}: ${faults.join('; ')}. See ${path} (golden, drawn, difference). If it is meant to be so: ${update}`,
  ];
}
