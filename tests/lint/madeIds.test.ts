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
const plugin = path.resolve(import.meta.dirname, '../../lint/madeIds.mjs');

/** What lint says of a text, where a term has the parts `equals` and `fence`. */
async function lint(text: string): Promise<string> {
  const folder = await emptyFolder();
  const config = {
    jsPlugins: [plugin],
    categories: {correctness: 'off'},
    rules: {
      'made-ids/edges': 'error',
      'made-ids/parts': ['error', ['equals', 'fence']],
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
  ['const edge = `${source}>${target}`;'],
  ['const edge = `a${layer}-${row}>${target}`;'],
  ['const edge = `${source}>z${layer}-1`;'],
  ['const edge = `x1>${target}`;'],
  ['const edge = `${source}>E`;'],
  ['edge.startsWith(`${node}>`);'],
  ['edge.endsWith(`>${node}`);'],
])("An edge's id that is put together by hand is told so: %s", async text => {
  expect(await lint(text)).toContain('made-ids(edges)');
});

test.each([
  ['const part = `${id}.equals`;'],
  ['const part = `${idOf(term)}.fence`;'],
  ["const part = id + '.fence';"],
  ["id.endsWith('.equals');"],
  ['board.has(`${id}.fence`);'],
])('A part that is named by hand is told so: %s', async text => {
  expect(await lint(text)).toContain('made-ids(parts)');
});

test('What only looks like an id is let be', async () => {
  const said = await lint(
    [
      "const known = 'a1-1>z2-1';",
      'type Edge = `${string}>${string}`;',
      'const html = `<p>${text}</p>`;',
      'const tag = `<${name}>`;',
      'const more = `${count} > ${least}`;',
      'const cell = `${id}.cell`;',
      "const name = 'trace.equals';",
      'const section = {name: `${layer}.fence`};',
    ].join('\n'),
  );

  expect(said).not.toContain('made-ids');
});
