import {readdir} from 'node:fs/promises';
import {afterEach, expect, test, vi} from 'vitest';
import {renderWithProgress} from '../../../src/cli/progress/renderWithProgress.ts';
import {fixtureJob} from '../../render/helpers/fixture.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('A derivation that is not true is told once, as it is, and nothing else', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const folder = await emptyFolder();
  const untrue = new Error('Nothing was drawn.');
  const rendering = renderWithProgress(
    (['moving', 'following'] as const).map(scene => fixtureJob(scene, folder)),
    {
      signal: new AbortController().signal,
      forMachines: true,
      quiet: false,
      verbose: true,
      verify: () => Promise.reject(untrue),
    },
  );

  await expect(rendering).rejects.toBe(untrue);
  expect(said).not.toHaveBeenCalled();
  expect(printed).not.toHaveBeenCalled();
  expect(await readdir(folder)).toEqual([]);
});
