import {chown, mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {foundConfig} from '../../../src/cli/config/configName.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';
import {run} from '../helpers/run.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const name = 'figures.config.json';

describe('A config file', () => {
  test.each([
    ['of the working folder', 'a/b', [], 'a/b'],
    ['of a package above', 'a', ['a/package.json'], 'a'],
    ['of a repository above', 'a', ['a/.git/HEAD'], 'a'],
    ['between a package and the working folder', 'a', ['package.json'], 'a'],
  ])('%s is found', async (_, place, others, found) => {
    const folder = await folderWith([`${place}/${name}`, ...others]);

    expect(path.resolve(foundConfig(path.join(folder, 'a/b'))!)).toBe(
      path.join(folder, found, name),
    );
  });

  test.each([
    ['above the package', '', ['a/package.json']],
    ['above, where nothing says what belongs together', 'a', []],
  ])('%s is not', async (_, place, others) => {
    const folder = await folderWith([path.join(place, name), ...others]);

    expect(foundConfig(path.join(folder, 'a/b'))).toBeUndefined();
  });

  test('above, up to the home folder, is found', async () => {
    const folder = await folderWith([name]);
    vi.stubEnv('HOME', folder);

    expect(path.resolve(foundConfig(path.join(folder, 'a/b'))!)).toBe(
      path.join(folder, name),
    );
  });

  // Only root can give a file away.
  test.runIf(process.getuid?.() === 0)(
    'above that is another user’s is not',
    async () => {
      const folder = await folderWith([name, 'package.json']);
      await chown(path.join(folder, name), 65_534, 65_534);

      expect(foundConfig(path.join(folder, 'a/b'))).toBeUndefined();
    },
  );

  test('is used from a subfolder, with paths that start from the file', async () => {
    const folder = await folderWith(['package.json']);
    await writeFile(
      path.join(folder, name),
      JSON.stringify({network: 'missing.json'}),
    );
    const {code, stderr} = await run(['gradients'], {
      cwd: path.join(folder, 'a/b'),
    });

    expect(code).toBe(2);
    expect(stderr).toContain(
      `The network file ${path.join(folder, 'missing.json')} cannot be read`,
    );
  });
});

/** A folder with some files, and the folder a/b. */
async function folderWith(files: readonly string[]): Promise<string> {
  const folder = await emptyFolder();
  await mkdir(path.join(folder, 'a/b'), {recursive: true});
  for (const file of files) {
    await mkdir(path.dirname(path.join(folder, file)), {recursive: true});
    await writeFile(path.join(folder, file), '{}');
  }
  return folder;
}
