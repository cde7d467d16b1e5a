import {existsSync, readdirSync} from 'node:fs';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../src/cli/process/root.ts';
import {run} from './helpers/run.ts';

/** A folder that has nothing to do with the package. */
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'an author '));
  await write('halves.tsx', 'equation(y, over(x, 2))');
  await write('thirds.tsx', 'equation(y, over(x, 3))');
  await write('signs.tsx', "equation(y, tex('\\\\star', {value: 4}))");
});
afterAll(() => rm(folder, {recursive: true}));

/** A scene whose y is x/2, and a step that may say something else. */
async function write(file: string, stated: string): Promise<void> {
  const text = `
    import {derivation, equation, over, start, step, symbol, tex, times} from 'backprop-figures/derivation';
    import {derivationScene} from 'backprop-figures/scene';
    const x = symbol('x', {value: 8});
    const y = symbol('y', {is: times(0.5, x)});
    const first = start(equation(y, times(0.5, x)), {caption: 'A half.'});
    void [over, tex];
    const second = step(first, ${stated}, {}, {rule: 'a share', caption: 'A share.'});
    export default derivationScene(derivation('Halves', [first, second]));
  `;
  await writeFile(path.join(folder, file), text);
}

function inFolder(words: string) {
  return run(words.split(' '), {cwd: folder});
}

test('The first example of the guide runs as it stands there', async () => {
  const guide = await readFile(path.join(root, 'docs/derivations.md'), 'utf8');
  const [, code = ''] = /```tsx\n([\s\S]*?)```/.exec(guide) ?? [];
  await writeFile(path.join(folder, 'square.tsx'), code);
  const derived = await inFolder('derive --scene square.tsx');
  expect(derived).toMatchObject({code: 0, stderr: ''});
  expect(derived.stdout).toContain('m = 2 x + h\n     = 6.10');
});

describe('derive --scene', () => {
  test('prints the derivation of a file in any folder', async () => {
    const {code, stdout, stderr} = await inFolder('derive --scene halves.tsx');
    expect({code, stderr}).toEqual({code: 0, stderr: ''});
    expect(stdout).toBe(
      [
        'Halves',
        '',
        'Step by step',
        '────────────',
        '',
        '1. A half.',
        '   y = 0.5 · x',
        '     = 4.00',
        '',
        '2. A share.',
        '   y = x / 2',
        '     = 4.00',
        '',
      ].join('\n'),
    );
  });

  test('ends with 1 when a step is refused, and says which, where and why', async () => {
    const {code, stdout, stderr} = await inFolder('derive --scene thirds.tsx');
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Refused: y = x / 3 (the step “a share”) does not hold: at x = 8, the left side is 4, the right side 2.66666666667.',
    );
    expect(stderr).toContain('1 step refused.');
  });

  test.each([
    ['latex', '\\fitted{y = \\dfrac{x}{2}}'],
    ['markdown', '```math\ny = \\dfrac{x}{2}\n```'],
    ['json', '"words": "y equals x over 2"'],
  ])('prints %s', async (format, part) => {
    const {stdout} = await inFolder(
      `derive --scene halves.tsx --format ${format}`,
    );
    expect(stdout).toContain(part);
  });
});

test('still --scene writes a picture named like the file, and nothing beside it', async () => {
  const before = readdirSync(folder);
  const {code, stdout} = await inFolder(
    'still --scene halves.tsx --size 320x180',
  );
  expect(code).toBe(0);
  expect(stdout.trim()).toBe('output/halves.png');
  expect(existsSync(path.join(folder, 'output/halves.png'))).toBe(true);
  expect(readdirSync(folder).sort()).toEqual([...before, 'output'].sort());
});

test('render --scene writes files named like the file', async () => {
  const {code, stderr} = await inFolder(
    'render --scene halves.tsx -ql --format gif --out films',
  );
  expect({code, stderr}).toMatchObject({code: 0});
  expect(readdirSync(path.join(folder, 'films')).sort()).toEqual([
    'halves.gif',
    'manifest.json',
  ]);
});

test('A scene with a step that does not hold is not drawn', async () => {
  const {code, stderr} = await inFolder('still --scene thirds.tsx');
  expect(code).toBe(1);
  expect(stderr).toContain('the left side is 4, the right side 2.66666666667');
});

test('check --scene marks what rests on TeX as not verified', async () => {
  const {code, stdout} = await inFolder('check --scene signs.tsx --theme dark');
  expect(stdout).toBe(
    'signs, dark: clean\n    not verified  step 2 of “Halves” rests on TeX: y = \\star\n',
  );
  expect(code).toBe(0);
});

describe('--scene is refused', () => {
  test.each([
    ['without its file', 'still --scene none.tsx', 'no scene file none.tsx'],
    [
      'beside a figure',
      'still 03 --scene halves.tsx',
      '03 cannot be named too',
    ],
    ['for a network file', 'check --scene a.json', 'no scene file a.json'],
  ])('%s', async (_, words, why) => {
    const {code, stderr} = await inFolder(words);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });

  test('with the place of an error in the author’s own file', async () => {
    await writeFile(
      path.join(folder, 'broken.tsx'),
      "import {plus} from 'backprop-figures/derivation';\nexport default plus(undefined!, 1);\n",
    );
    const {code, stderr} = await inFolder('derive --scene broken.tsx');
    expect(code).toBe(1);
    expect(stderr).toContain('broken.tsx:2');
  });
});
