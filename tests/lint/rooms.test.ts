import {expect, test} from 'vitest';
import {lintText} from './lintText.ts';

/** What lint says of files by their paths, in a folder with the rooms `low` and `high`. */
function lint(files: Readonly<Record<string, string>>): Promise<string> {
  const rooms = {'src/house': ['low', 'low/cellar', 'high', '.']};
  const rules = {
    'rooms/arrows': ['error', rooms],
    'rooms/size': ['error', 2],
  };
  return lintText('rooms', rules, files);
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

  expect(said).toContain('src/house/new is not a room of src/house');
  expect(said).toContain('src/house/low holds 3 files, more than 2');
});
