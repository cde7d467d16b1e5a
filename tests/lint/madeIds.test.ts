import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {lintText} from './lintText.ts';

/** What lint says of a text, where a term has the parts `equals` and `fence`. */
function lint(text: string): Promise<string> {
  const rules = {
    'made-ids/edges': 'error',
    'made-ids/parts': ['error', ['equals', 'fence']],
  };
  return lintText('madeIds', rules, {'a.ts': text});
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

test('The parts that the house knows are those of the type', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
  const {overrides} = JSON.parse(read('.oxlintrc.json'));
  const known = overrides.flatMap(({rules}: {rules: object}) =>
    Object.entries(rules).flatMap(([rule, options]) =>
      rule === 'made-ids/parts' ? options[1] : [],
    ),
  );
  const typed = read('src/math/term/partIds.ts').matchAll(/'(\w+)'/g);

  expect(known.sort((a: string, b: string) => a.localeCompare(b))).toEqual(
    [...typed].map(([, name]) => name!).sort((a, b) => a.localeCompare(b)),
  );
});
