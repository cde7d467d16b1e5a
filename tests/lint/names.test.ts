import {expect, test} from 'vitest';
import {lintText} from './lintText.ts';

/** What lint says of a text, where steps, after and parts go by names. */
function lint(text: string): Promise<string> {
  const rules = {
    'names/no-cut-ids': 'error',
    'names/no-positions': ['error', ['steps', 'after', 'parts']],
  };
  return lintText('names', rules, {'a.ts': text});
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
  ['parts(stated(step).right).at(-1)!.id'],
  ['const all = parts(right); use(all[0]!.id);'],
  ['const all = section.steps; const f = () => all.at(-1);'],
  ['const all = step?.after ?? []; const [first] = all;'],
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
  ['const all = rows; all[0]; function f() { const all = steps; }'],
  ['const ids = steps.map(idOf); ids[0]; const pair = [steps, after]; pair[0]'],
  ['const {after} = step; for (const step of steps) step.after.map(f);'],
])('What is asked for by name, or counted over, is let be: %s', async text => {
  expect(await lint(text)).not.toContain('names(');
});
