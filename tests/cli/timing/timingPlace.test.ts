import {cp, mkdir, readFile, symlink, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeEach, describe, expect, test, vi} from 'vitest';
import {root} from '../../../src/cli/process/root.ts';
import {
  builtInName,
  numbersHash,
  type ShownNetwork,
} from '../../../src/cli/jobs/networkIdentity.ts';
import {timingPlace} from '../../../src/cli/timing/timingPlace.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {networkTimingsText} from '../../../src/timing/networkTimings.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';

const other = {...defaultNetwork, input: [0.5, 0.25]};
const builtInFile = path.join(root, 'networks/default.json');

let folder: string;

beforeEach(async () => {
  folder = await emptyFolder();
  await mkdir(path.join(folder, 'networks'));
  for (const name of ['package.json', 'networks/mine.json']) {
    await writeFile(path.join(folder, name), '{}');
  }
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
});

/** The place of a network, by paths from the folder. */
async function placeOf(shown: Partial<ShownNetwork>, packageRoot?: string) {
  const {file, id, countsMeta} = await timingPlace(
    {network: other, ...shown},
    packageRoot,
  );
  return {file: file && path.relative(folder, file), id, countsMeta};
}

async function write(name: string, network: string, numbers = 'x') {
  const timing = {network, numbers, figures: {figure03: []}};
  await writeFile(path.join(folder, name), networkTimingsText([timing]));
}

const file = 'networks/mine.json';

describe('The timing of a network of one’s own lives', () => {
  test('beside the config file that names it, by its path from there', async () => {
    const config = 'figures.config.json';

    await expect(placeOf({file, config})).resolves.toEqual({
      file: 'figures.timing.json',
      id: {network: file, numbers: numbersHash(other)},
      countsMeta: false,
    });
  });

  test('beside the network file without one', async () => {
    await expect(placeOf({file})).resolves.toMatchObject({
      file: 'networks/figures.timing.json',
      id: {network: 'mine.json'},
    });
  });

  test('in the timing file above the network file where there is one, wherever the command runs', async () => {
    await write('figures.timing.json', 'networks/another.json');
    vi.spyOn(process, 'cwd').mockReturnValue('/');
    const absolute = path.join(folder, file);

    await expect(placeOf({file: absolute})).resolves.toMatchObject({
      file: 'figures.timing.json',
      id: {network: file},
    });
  });

  test('where it is, before where it would be saved', async () => {
    await write('networks/figures.timing.json', 'mine.json');
    const config = 'figures.config.json';

    await expect(placeOf({file, config})).resolves.toMatchObject({
      file: 'networks/figures.timing.json',
    });
  });

  test('in the working folder if it comes from a pipe, known by its numbers', async () => {
    await expect(placeOf({file: '-'})).resolves.toMatchObject({
      file: 'figures.timing.json',
      id: {numbers: numbersHash(other)},
    });
  });

  test('never among packages', async () => {
    const packages = path.join(folder, 'node_modules/some-networks');
    await mkdir(packages, {recursive: true});
    await writeFile(path.join(packages, 'package.json'), '{}');
    await writeFile(path.join(packages, 'theirs.json'), '{}');
    await symlink(packages, path.join(folder, 'linked'));

    for (const theirs of ['node_modules/some-networks', 'linked']) {
      await expect(
        placeOf({file: path.join(theirs, 'theirs.json')}),
      ).resolves.toMatchObject({file: 'figures.timing.json'});
    }
  });
});

describe('The timing of the built-in network lives', () => {
  test.each([undefined, builtInFile])(
    'in the .meta files of a checkout, named by %s',
    async file => {
      const shown = {network: defaultNetwork, file};

      await expect(placeOf(shown)).resolves.toEqual({
        file: undefined,
        id: expect.objectContaining({network: builtInName}),
        countsMeta: true,
      });
    },
  );

  test('in the working folder where the package is installed, and .meta files count below it', async () => {
    const installed = path.join(folder, 'node_modules/backprop-figures');
    await mkdir(installed, {recursive: true});
    const shown = {network: defaultNetwork};

    await expect(placeOf(shown, installed)).resolves.toEqual({
      file: 'figures.timing.json',
      id: {network: builtInName, numbers: numbersHash(defaultNetwork)},
      countsMeta: true,
    });
  });

  test('in .meta files as well for a copy of its file, until that is timed', async () => {
    const copy = path.join(folder, file);
    await cp(builtInFile, copy);
    const network = {...defaultNetwork, title: 'Mine'};

    await expect(placeOf({network, file})).resolves.toMatchObject({
      file: 'networks/figures.timing.json',
      countsMeta: true,
    });
  });
});

test('A timing file that cannot be used is an error that names it', async () => {
  const name = path.join(folder, 'figures.timing.json');
  await writeFile(name, '{"networks": [], "networks": []}');

  await expect(placeOf({file})).rejects.toThrow(
    'The timing in figures.timing.json cannot be used: networks stands twice in one object',
  );
  expect(await readFile(name, 'utf8')).toContain('networks');
});
