import {
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {pruneFolders, settleFile, settleFolder} from '../src/settled.mjs';
import {emptyFolder} from './render/helpers/folder.ts';

/** A folder with one file. */
function made(folder: string, content: string): string {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'file'), content);
  return folder;
}

test('A finished folder gets its name, and leaves one that another process was faster with', async () => {
  const kept = await emptyFolder();
  const folder = path.join(kept, 'name');
  settleFolder(made(path.join(kept, 'one'), 'first'), folder);
  settleFolder(made(path.join(kept, 'other'), 'second'), folder);

  expect(readFileSync(path.join(folder, 'file'), 'utf8')).toBe('first');
});

test('A folder that cannot get its name is an error', async () => {
  const kept = await emptyFolder();
  expect(() =>
    settleFolder(path.join(kept, 'none'), path.join(kept, 'name')),
  ).toThrow('ENOENT');
});

test('A file that cannot get its name leaves nothing beside it', async () => {
  const kept = await emptyFolder();
  made(path.join(kept, 'taken'), '');

  expect(() => settleFile(path.join(kept, 'taken'), 'text')).toThrow('rename');
  expect(readdirSync(kept)).toEqual(['taken']);
});

test('Folders go when nothing has touched them for a day, and files stay', async () => {
  const kept = await emptyFolder();
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const name of ['old', 'new']) made(path.join(kept, name), '');
  writeFileSync(path.join(kept, 'record'), '');
  for (const name of ['old', 'record']) {
    utimesSync(path.join(kept, name), before, before);
  }
  pruneFolders(kept);

  expect(readdirSync(kept)).toEqual(['new', 'record']);
});
