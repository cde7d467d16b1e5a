import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {freeIds} from '../helpers/freeIds.ts';
import {copyPackage, type PackageCopy} from './helpers/packageCopy.ts';
import {run} from './helpers/run.ts';

let copy: PackageCopy;
const golden = () => path.join(copy.folder, 'tests/golden');

beforeAll(() => {
  copy = copyPackage();
});
afterAll(() => copy.remove());

const [first = '', second = '', third = ''] = freeIds;

const figures = (...words: readonly string[]) => run(words, {file: copy.file});
const catalogue = () =>
  readFileSync(path.join(copy.folder, 'src/catalogue.ts'), 'utf8');

describe('A figure that is begun', () => {
  beforeAll(() => mkdirSync(golden(), {recursive: true}));

  test('has an entry, a script and sentences, and disturbs no viewer', async () => {
    const names = [first, 'not-of-this-set'];
    const begun = await figures('new', ...names, '--no-pictures');
    const checked = await figures('check', first, '--captions');

    expect([begun.code, begun.stderr]).toEqual([0, '']);
    expect(begun.stdout).toContain(`In ${copy.folder}:\n  src/`);
    const todo = begun.stdout.split('Left to do')[1]!.split('\n').slice(1, -1);
    expect(todo).toContainEqual(
      expect.stringMatching(
        new RegExp(`src/scenes/figure${first}\\.tsx +what it shows`),
      ),
    );
    const columns = todo.map(row => row.lastIndexOf('  '));
    expect(new Set(columns).size).toBe(1);
    expect([checked.code, checked.stdout]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(`^${first} .*dark: clean\n${first} .*light: clean$`, 'm'),
      ),
    ]);
    expect(catalogue()).toContain("title: 'Not of this set'");
  });

  test('may begin as another one, sentences and all', async () => {
    const names = [second, 'as-tracing', 'As figure 03'];
    const flags = ['--from', '3', '--no-pictures'];
    const begun = await figures('new', ...names, ...flags);
    const look = ['--captions', '--theme', 'dark'];
    const checked = await figures('check', second, ...look);
    const words = `src/math/words/figures/figure${second}.ts`;

    expect(begun.code).toBe(0);
    expect(checked.stdout).toMatch(new RegExp(`^${second} .*: clean$`, 'm'));
    expect(readFileSync(path.join(copy.folder, words), 'utf8')).toContain(
      `beside figure ${second}`,
    );
  });

  test.each([
    [['5', 'not-of-this-set'], /“5” is no id\. Write two digits/],
    [[third, 'A Trial'], /“A Trial” is no slug\. Write small letters/],
    [[third, 'tracing-the-error'], /The slug .* is taken by “Tracing/],
    [['03', 'a-third'], /The id 03 is taken by “Tracing/],
    [[third, 'a-third', ' '], /The title is empty\./],
    [[third, 'a-third', '--from', first + '9'], /There is no figure “\d{3}”/],
  ])('is refused as %j, and nothing is written', async (words, why) => {
    const before = catalogue();
    const {code, stderr} = await figures('new', ...words, '--no-pictures');

    expect(code).toBe(2);
    expect(stderr).toMatch(why);
    expect(catalogue()).toBe(before);
  });
});

test('A script that no entry names is kept, and the way out is told', async () => {
  mkdirSync(golden(), {recursive: true});
  const script = path.join(copy.folder, `src/scenes/figure${third}.tsx`);
  writeFileSync(script, '// mine\n');
  const before = catalogue();
  const {code, stderr} = await figures('new', third, 'not-of-any-set');

  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining(`${script} is there already`),
  ]);
  expect(readFileSync(script, 'utf8')).toBe('// mine\n');
  expect(catalogue()).toBe(before);
  rmSync(script);
});

test('In an installed package no figure is begun', async () => {
  rmSync(golden(), {recursive: true, force: true});
  const {code, stderr} = await figures('new', third, 'not-of-this-set');

  expect(code).toBe(2);
  expect(stderr).toMatch(
    /^A figure .*in a checkout of the project, and .* is an installed package\. Clone the project, run npm ci .*--scene FILE/,
  );
  expect(stderr).toContain(copy.folder);
});
