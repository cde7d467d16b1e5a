import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {expect, test} from 'vitest';
import {emptyFolder} from '../render/helpers/folder.ts';

const oxlint = path.join(
  path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin/oxlint',
);
const plugin = path.resolve(import.meta.dirname, '../../lint/rooms.mjs');

/** What lint says of files by their paths, in a folder with the rooms `low` and `high`. */
async function lint(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  const config = {
    jsPlugins: [plugin],
    categories: {correctness: 'off'},
    rules: {
      'rooms/arrows': [
        'error',
        {'src/house': ['low', 'low/cellar', 'high', '.']},
      ],
      'rooms/size': ['error', 2],
    },
  };
  for (const [name, text] of Object.entries({
    ...files,
    '.oxlintrc.json': JSON.stringify(config),
  })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  const {stdout} = spawnSync(process.execPath, [oxlint, '--format=unix'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

test('A room imports from itself and from those below it', async () => {
  const said = await lint({
    'src/house/low/a.ts': "import './b.ts'; import '../../elsewhere/d.ts';",
    'src/house/high/c.ts': "export {a} from '../low/a.ts';",
    'src/house/low/cellar/b.ts': "import '../a.ts';",
    'src/house/top.ts': "import('./high/c.ts');",
  });

  expect(said).not.toContain('rooms');
});

test.each([
  ["import '../high/c.ts';"],
  ["import type {C} from '../high/c.ts';"],
  ["export {c} from '../high/c.ts';"],
  ["export * from '../high/c.ts';"],
  ["import('../high/c.ts');"],
  ["import '../top.ts';"],
  ["import './cellar/b.ts';"],
])('A room that imports from above is told so: %s', async text => {
  const said = await lint({'src/house/low/a.ts': text});

  expect(said).toMatch(/a\.ts:1:1: src\/house\/low stands below src\/house/);
});

test('A folder that is no room is told so, and one that holds too much', async () => {
  const said = await lint({
    'src/house/new/a.ts': '',
    'src/house/low/a.ts': '',
    'src/house/low/b.ts': '',
    'src/house/low/c.tsx': '',
  });

  expect(said).toContain('src/house/new is no room of src/house');
  expect(said).toContain('src/house/low holds 3 files, more than 2');
});
