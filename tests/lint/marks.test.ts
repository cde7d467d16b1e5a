import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {expect, test} from 'vitest';
import {emptyFolder} from '../render/helpers/folder.ts';

const oxlint = path.join(
  path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin/oxlint',
);
const plugin = path.resolve(import.meta.dirname, '../../lint/marks.mjs');

/** What lint says of a class with a member. */
async function lint(member: string): Promise<string> {
  const folder = await emptyFolder();
  const config = {
    jsPlugins: [plugin],
    categories: {correctness: 'off'},
    rules: {'marks/once': 'error'},
  };
  writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(config));
  writeFileSync(path.join(folder, 'a.ts'), `class A extends B { ${member} }`);
  const {stdout} = spawnSync(process.execPath, [oxlint, '--format=unix'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

test.each([
  ['protected override draw(context: Context): void {}'],
  ['public inspect(): readonly Drawn[] { return []; }'],
])('A class that draws or describes by hand is told so: %s', async member => {
  expect(await lint(member)).toContain('Extend Drawing');
});

test('A class that says its marks is not', async () => {
  expect(await lint('protected marks() { return []; }')).not.toContain('marks');
});
