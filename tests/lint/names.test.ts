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
const plugin = path.resolve(import.meta.dirname, '../../lint/names.mjs');

/** What lint says of a text, where steps, after and parts go by names. */
async function lint(text: string): Promise<string> {
  const folder = await emptyFolder();
  const config = {
    jsPlugins: [plugin],
    categories: {correctness: 'off'},
    rules: {
      'names/no-cut-ids': 'error',
      'names/no-positions': ['error', ['steps', 'after', 'parts']],
    },
  };
  writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(config));
  writeFileSync(path.join(folder, 'a.ts'), text);
  const {stdout} = spawnSync(process.execPath, [oxlint, '--format=unix'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}

test.each([
  ["edge.split('>')"],
  ["edge.split('>')[0]"],
  ["place.includes('>')"],
  ["place.indexOf('>')"],
])('An id that is taken apart where it is used is told so: %s', async text => {
  expect(await lint(text)).toContain('names(no-cut-ids)');
});

test.each([
  ['steps[2]'],
  ['section.steps[0]!.before'],
  ['section.steps.at(-1)?.after'],
  ['layer.gather().steps[1]'],
  ['step.after[0]!.id'],
  ['const [, second] = trace.steps;'],
  ['const [stated] = step?.after ?? [];'],
  ['const {after: [stated]} = step;'],
  ['function f({steps: [, gather]}) {}'],
  ['const [first] = parts();'],
])(
  'What goes by a name and is taken by its position is told so: %s',
  async text => {
    expect(await lint(text)).toContain('names(no-positions)');
  },
);

test.each([
  ["section.step.gather; text.split(','); '1>2'.length"],
  ['rows[0]; const [first] = rows; rows.at(-1)'],
  ['steps.map(step => step.kind); steps[index]; steps.at(place)'],
  ['const {after} = step; for (const step of steps) step.after.map(f);'],
])('What is asked for by name, or counted over, is let be: %s', async text => {
  expect(await lint(text)).not.toContain('names(');
});
