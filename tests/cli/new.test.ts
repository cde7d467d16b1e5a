import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {copyPackage, type PackageCopy} from './helpers/packageCopy.ts';
import {run} from './helpers/run.ts';

let copy: PackageCopy;
const golden = () => path.join(copy.folder, 'tests/golden');

beforeAll(() => {
  copy = copyPackage();
});
afterAll(() => copy.remove());

const figures = (...words: readonly string[]) => run(words, {file: copy.file});
const catalogue = () =>
  readFileSync(path.join(copy.folder, 'src/catalogue.ts'), 'utf8');

describe('A figure that is begun', () => {
  beforeAll(() => mkdirSync(golden(), {recursive: true}));

  test('has an entry, a script and sentences, and disturbs no viewer', async () => {
    const begun = await figures(
      'new',
      '55',
      'not-of-this-set',
      '--no-pictures',
    );
    const checked = await figures('check', '55', '--captions');

    expect([begun.code, begun.stderr]).toEqual([0, '']);
    expect(begun.stdout).toMatch(/src\/scenes\/figure55\.tsx +what it shows/);
    expect([checked.code, checked.stdout]).toEqual([
      0,
      expect.stringMatching(/^55 .*dark: clean\n55 .*light: clean$/m),
    ]);
    expect(catalogue()).toContain("title: 'Not of this set'");
  });

  test('may begin as another one, sentences and all', async () => {
    const names = ['56', 'as-tracing', 'As figure 03'];
    const flags = ['--from', '3', '--no-pictures'];
    const begun = await figures('new', ...names, ...flags);
    const checked = await figures(
      'check',
      '56',
      '--captions',
      '--theme',
      'dark',
    );
    const words = 'src/math/words/figures/figure56.ts';

    expect(begun.code).toBe(0);
    expect(checked.stdout).toMatch(/^56 .*: clean$/m);
    expect(readFileSync(path.join(copy.folder, words), 'utf8')).toContain(
      'beside figure 56',
    );
  });

  test.each([
    [['5', 'not-of-this-set'], /“5” is no id\. Write two digits/],
    [['57', 'A Trial'], /“A Trial” is no slug\. Write small letters/],
    [['57', 'tracing-the-error'], /The slug .* is taken by “Tracing/],
    [['03', 'a-third'], /The id 03 is taken by “Tracing/],
    [['57', 'a-third', ' '], /The title is empty\./],
    [['57', 'a-third', '--from', '98'], /There is no figure “98”/],
  ])('is refused as %j, and nothing is written', async (words, why) => {
    const before = catalogue();
    const {code, stderr} = await figures('new', ...words, '--no-pictures');

    expect(code).toBe(2);
    expect(stderr).toMatch(why);
    expect(catalogue()).toBe(before);
  });
});

test('In an installed package no figure is begun', async () => {
  rmSync(golden(), {recursive: true, force: true});
  const {code, stderr} = await figures('new', '58', 'not-of-this-set');

  expect(code).toBe(2);
  expect(stderr).toContain('in a checkout of the project');
});
