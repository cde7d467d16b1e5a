import {writeFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeEach, expect, test, vi} from 'vitest';
import {numbersHash} from '../../../src/cli/jobs/networkIdentity.ts';
import {savedTiming} from '../../../src/cli/timing/savedTiming.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {networkTimingsText} from '../../../src/timing/networkTimings.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';

const network = {...defaultNetwork, input: [0.5, 0.25]};
const figures = {figure03: [{name: 'hop 1', rest: 2}]};
const file = 'mine.json';

let folder: string;

beforeEach(async () => {
  folder = await emptyFolder();
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  await writeFile(path.join(folder, file), '{}');
});

async function saved(name: string, numbers = numbersHash(network)) {
  await writeFile(
    path.join(folder, 'figures.timing.json'),
    networkTimingsText([{network: name, numbers, figures}]),
  );
  return savedTiming({network, file});
}

test('What was moved for a network counts for it, whatever its file is called', async () => {
  const counts = {
    moved: {file: 'figures.timing.json', scenes: figures},
    notes: [],
  };

  await expect(saved('mine.json')).resolves.toEqual(counts);
  await expect(saved('renamed.json')).resolves.toEqual(counts);
});

test('What was tuned for other numbers of the same file counts, and is told with the way out', async () => {
  await expect(saved('mine.json', 'others')).resolves.toMatchObject({
    moved: {scenes: figures},
    notes: [
      'figures.timing.json was tuned for other numbers of mine.json, but is used. Run “timing keep” if it fits these.',
    ],
  });
});

test('What was moved for another network does not count, and is told in one line', async () => {
  await expect(saved('other.json', 'others')).resolves.toEqual({
    notes: [
      'The saved timing belongs to other.json and is not used for mine.json, which has other numbers.',
    ],
  });
});

test('Where nothing is saved, nothing is told', async () => {
  await expect(savedTiming({network, file})).resolves.toEqual({notes: []});
  await expect(savedTiming({network: defaultNetwork})).resolves.toEqual({
    notes: [],
  });
});
