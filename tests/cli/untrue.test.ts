import {cpSync, mkdirSync} from 'node:fs';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {catalogue, isFilm} from '../../src/catalogue.ts';
import {root} from '../../src/cli/process/root.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {copyPackage, type PackageCopy} from './helpers/packageCopy.ts';
import {run} from './helpers/run.ts';

/** What components may be given; `fixtures/falsehoods.ts` says how. */
const kinds = [
  'a board that is set',
  'a board that is written on',
  'a step that a board performs',
  'a pair of formulas',
  'a board of numbers',
  'a row that meets a column',
  'a law on a panel',
  'matrices in numbers',
  'numbers below equations',
  'numbers beside equations',
  'the numbers of layers',
  'workings',
  'values under factors',
  'a product behind its equation',
  'the totals of branches',
  'a line of shapes',
  'a matrix of gradients',
  'a ratio of changes',
  'a note of arithmetic',
  'a note of symbols',
  'a card',
  'a caption',
  'a caption that says it in words',
  'a symbol',
  'a board that was refused it before',
];

const figures = catalogue.filter(figure => !isFilm(figure));

const others = kinds.filter(kind => kind !== 'a card');

/** What figures show at a time, one each; those shown last are bundled for all that follows. */
const rounds = [
  others.slice(0, figures.length),
  ['a card', ...others.slice(figures.length)],
];

let copy: PackageCopy;

beforeAll(() => {
  copy = copyPackage();
  const fixtures = 'tests/cli/fixtures';
  cpSync(path.join(root, fixtures), path.join(copy.folder, fixtures), {
    recursive: true,
  });
});
afterAll(() => copy.remove());

/** Has the first scenes of a copy show what does not hold, and the others what they do. */
async function show(folder: string, shown: readonly string[]): Promise<void> {
  for (const [index, {scenes}] of figures.entries()) {
    const name = path.join('src/scenes', `${scenes[0]!}.tsx`);
    const kind = shown[index];
    await writeFile(
      path.join(folder, name),
      kind === undefined
        ? await readFile(path.join(root, name))
        : `import {showing} from '../../tests/cli/fixtures/falsehoods.ts';\nexport default showing(${JSON.stringify(kind)});\n`,
    );
  }
}

interface Check {
  readonly error?: string;
}

describe('An equation that does not hold is refused, given to', () => {
  const errors = new Map<string, string | undefined>();
  const codes: (number | null)[] = [];

  beforeAll(async () => {
    const {folder, file} = copy;
    for (const shown of rounds) {
      await show(folder, shown);
      const ids = figures.slice(0, shown.length).map(({id}) => id);
      const {code, stdout} = await run(
        ['check', ...ids, '--theme', 'dark', '--json'],
        {file},
      );
      codes.push(code);
      const checks: readonly Check[] = JSON.parse(stdout);
      checks.forEach(({error}, index) => errors.set(shown[index]!, error));
    }
  });

  test('any of them, with exit code 1', () => {
    expect(codes).toEqual(codes.map(() => 1));
  });

  test.each(kinds)('%s', kind => {
    const error = errors.get(kind) ?? 'nothing was found';

    // The figure, the moment, the beat, the equation, and the way out.
    expect(error).toMatch(/^Scene "figure\d\d" at \d+\.\d\d s: /);
    expect(error).toMatch(/does not hold, after the beat "before": .*=/);
    expect(error).toContain('--no-verify');
  });

  test.each(kinds.filter(kind => !/symbol/.test(kind)))(
    '%s, with what both sides come to',
    kind => {
      expect(errors.get(kind)).toMatch(
        /the left side is −?[\d.]+.*, the right side −?[\d.]+|it has no value: /,
      );
    },
  );
});

describe('A figure that shows what does not hold', () => {
  let out: string;

  beforeAll(async () => {
    out = path.join(copy.folder, 'output');
    mkdirSync(out);
    await show(copy.folder, rounds.at(-1)!);
  });

  const quick = ['--size', '64x36', '--fps', '5', '--format', 'gif'];

  test.each(isWhole ? [[[]], [['--no-check']]] : [[['--no-check']]])(
    'is not drawn by render %j, and the others are',
    async flags => {
      const words = ['render', '00', '10', ...quick, ...flags, '--out', out];
      const {code, stderr} = await run(words, {file: copy.file});

      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^Figure 00-title: Scene "figure00" at 0\.\d\d s: A card .*0\.40 \+ 0\.50 = 0\.80/m,
      );
      const files = await readdir(out);
      expect(files.filter(name => name.endsWith('.gif'))).toEqual([
        '10-first-layer-matrices.gif',
      ]);
    },
  );

  test('is not drawn as a still', async () => {
    const words = ['still', '00', '--size', '64x36'];
    const picture = path.join(out, 'still.png');
    const {code, stderr} = await run([...words, '--out', picture], {
      file: copy.file,
    });

    expect(code).toBe(1);
    expect(stderr).toContain('does not hold, after the beat "before"');
    expect(await readdir(out)).not.toContain('still.png');
  });

  test('is drawn with --no-verify, and refused again without', async () => {
    const words = ['render', '00', ...quick, '--out', out];
    const unverified = await run([...words, '--no-verify'], {file: copy.file});
    const verified = await run(words, {file: copy.file});

    expect(unverified.code).toBe(0);
    expect(verified.code).toBe(1);
    expect(verified.stderr).toContain('does not hold');
  });
});
