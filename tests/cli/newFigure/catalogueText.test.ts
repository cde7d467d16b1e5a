import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, describe, expect, test} from 'vitest';
import {withEntry} from '../../../src/cli/newFigure/catalogueText.ts';
import {root} from '../../../src/cli/process/root.ts';
import {freeIds} from '../../helpers/freeIds.ts';

const text = readFileSync(path.join(root, 'src/catalogue.ts'), 'utf8');
const [last = '', id = ''] = freeIds;
const folder = mkdtempSync(path.join(root, 'output-new-'));
afterAll(() => rmSync(folder, {recursive: true}));

function idsIn(catalogue: string): readonly string[] {
  return Array.from(catalogue.matchAll(/^ {4}id: '(\d\d)'/gm), ([, id]) => id!);
}

describe('An entry in the catalogue', () => {
  test.each([id, last])('stands in the order of the ids, such as %s', id => {
    const names = {id, slug: 'a-trial', title: 'A trial'};
    const ids = idsIn(withEntry(text, names));

    expect(ids).toEqual([...idsIn(text), id].sort());
  });

  test('stands before those of later figures', () => {
    const without = text.replace(
      / {2}\{\n {4}id: '05',[\s\S]*?\n {2}\},\n/,
      '',
    );
    const names = {id: '05', slug: 'a-trial', title: 'A trial'};
    const ids = idsIn(withEntry(without, names));

    expect(idsIn(without)).not.toContain('05');
    expect(ids).toEqual(idsIn(text));
  });

  test.each([
    'A trial',
    'The derivative of what you’d call “loss”, in each layer of the network',
    "A network's trial",
    'A network\'s "trial" \\ of it',
  ])('has the form that the formatter gives it: %s', title => {
    const file = path.join(folder, 'catalogue.ts');
    writeFileSync(file, withEntry(text, {id, slug: 'a-trial', title}));
    const {status, stdout} = spawnSync(
      path.join(root, 'node_modules/.bin/oxfmt'),
      ['--check', file],
      {cwd: folder, encoding: 'utf8'},
    );

    expect([status, stdout]).toEqual([0, expect.anything()]);
  });

  test('needs a list, and the error names it', () => {
    expect(() =>
      withEntry('', {id, slug: 'a-trial', title: 'A trial'}),
    ).toThrow('Add the entry by hand');
  });
});
