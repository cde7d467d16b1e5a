import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {
  filesBelow,
  sourcesBelow,
} from '../../../src/stage/modules/filesBelow.ts';
import {emptyFolder} from '../../render/helpers/folder.ts';

test('A page of explanation is a file beside sources, and none of them', async () => {
  const folder = await emptyFolder();
  mkdirSync(path.join(folder, 'room'));
  for (const name of ['room/README.md', 'room/a.ts', 'b.mjs']) {
    writeFileSync(path.join(folder, name), '');
  }
  const names = (files: readonly string[]) =>
    files.map(file => path.relative(folder, file).replaceAll(path.sep, '/'));

  expect(names(filesBelow(folder))).toEqual([
    'b.mjs',
    'room/README.md',
    'room/a.ts',
  ]);
  expect(names(sourcesBelow(folder))).toEqual(['b.mjs', 'room/a.ts']);
});
