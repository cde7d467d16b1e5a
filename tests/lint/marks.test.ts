import {expect, test} from 'vitest';
import {lintText} from './lintText.ts';

/** What lint says of a class with a member. */
function lint(member: string): Promise<string> {
  const text = `class A extends B { ${member} }`;
  return lintText('marks', {'marks/once': 'error'}, {'a.ts': text});
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
