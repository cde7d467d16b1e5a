import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../src/cli/process/root.ts';
import {freeIds} from '../helpers/freeIds.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {run} from './helpers/run.ts';

/** Of a script without an entry, and of entries without a scene or a script. */
const [noEntry = '', noScene = '', noFile = ''] = freeIds;

/** A copy of this package, in which authors have made one mistake a figure. */
let project = '';

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'broken-'));
  for (const name of ['src', 'bin', 'networks', 'package.json']) {
    cpSync(path.join(root, name), path.join(project, name), {recursive: true});
  }
  for (const name of ['vite.config.ts', 'tsconfig.json']) {
    cpSync(path.join(root, name), path.join(project, name));
  }
  symlinkSync(
    path.join(root, 'node_modules'),
    path.join(project, 'node_modules'),
  );
  for (const name of readdirSync(file('src/scenes'))) {
    if (!/^figure(0[0-289]|[12]\d)\.tsx$/.test(name)) continue;
    writeFileSync(file(`src/scenes/${name}`), emptyScene);
  }
  change('src/scenes/figure03.tsx', "'error', hold.term", "'error', hold.trm");
  change('src/scenes/figure04.tsx', 'import {', 'import ,{');
  change('src/scenes/figure06.meta', '{', '[{');
  change(
    'src/scenes/figure07.tsx',
    '  yield* beat(',
    "  throw new Error('the weights are missing');\n  yield* beat(",
  );
  change(
    'src/scenes/figure08.tsx',
    'export',
    'const [size] = [].map(Number);\nsize.toFixed();\nexport',
  );
  change('src/scenes/figure09.tsx', 'export', "throw 'no sizes';\nexport");
  writeFileSync(
    file('src/sizes.ts'),
    'export const size = JSON.parse("{").size;\n',
  );
  for (const name of ['figure10', 'figure11']) {
    change(
      `src/scenes/${name}.tsx`,
      'export',
      "import {size} from '../sizes.ts';\nexport const is = size;\nexport",
    );
  }
  change('src/scenes/figure12.tsx', 'export default', 'export const scene =');
  cpSync(
    file('src/scenes/figure05.tsx'),
    file(`src/scenes/figure${noEntry}.tsx`),
  );
  change(
    'src/project.ts',
    'import {defaultNetwork',
    `import figure${noFile} from './scenes/figure${noFile}?scene';\nimport {defaultNetwork`,
  );
  change(
    'src/project.ts',
    'Object.values(scripts)',
    `[...Object.values(scripts), figure${noFile}]`,
  );
  change(
    'src/catalogue.ts',
    'listed.map(entry',
    `[\n  ...listed,\n  {id: '${noScene}', slug: 'no-scene', title: 'T', claim: 'C', alt: 'A'},\n  {id: '${noFile}', slug: 'no-file', title: 'T', claim: 'C', alt: 'A'},\n].map(entry`,
  );
});
afterAll(() => rmSync(project, {recursive: true}));

/** In the place of scenes that have nothing to do with it: it takes no time to play. */
const emptyScene =
  "import {makeScene2D} from '@motion-canvas/2d';\nexport default makeScene2D(function* () {});\n";

/** What is said of each figure, with the file to mend. */
const mistakes = [
  [
    '03',
    /The rest of the beat "error" is undefined\. Give seconds from 0 up\. \(src\/scenes\/figure03\.tsx:\d+:\d+\)/,
  ],
  ['04', /src\/scenes\/figure04\.tsx:1:8 cannot be compiled: Unexpected ","/],
  [
    '06',
    /The timing in src\/scenes\/figure06\.meta cannot be used: line \d+: /,
  ],
  ['07', /the weights are missing \(src\/scenes\/figure07\.tsx:\d+:\d+\)/],
  [
    '08',
    /It throws while it is loaded: Cannot read .*toFixed.* \(src\/scenes\/figure08\.tsx:3:6\)/,
  ],
  [
    '09',
    /It throws while it is loaded: no sizes \(src\/scenes\/figure09\.tsx\)/,
  ],
  ['10', /It throws while it is loaded: .*JSON.* \(src\/sizes\.ts:1:26\)/],
  ['11', /It throws while it is loaded: .*JSON.* \(src\/sizes\.ts:1:26\)/],
  [
    '12',
    /It exports no scene by default\. Write: .* \(src\/scenes\/figure12\.tsx\)/,
  ],
  [
    noScene,
    new RegExp(
      `There is no scene "figure${noScene}" in src/project\\.ts\\. Add it to the project`,
    ),
  ],
  [
    noFile,
    new RegExp(
      `src/scenes/figure${noFile}\\.tsx is missing\\. Write it, or take its import`,
    ),
  ],
] as const;

/** Those that differ for a process that draws: while loading, compiling, playing, timing. */
const told = isWhole
  ? mistakes.map(([id]) => id)
  : ['04', '06', '07', '10', noScene];

const stray = `src/scenes/figure${noEntry}.tsx belongs to no figure: src/catalogue.ts has no entry for it.\n`;

describe('With a mistake in some figures, each named with the file to mend,', () => {
  test('list goes on to the others, and ends with 1', async () => {
    const {code, stdout, stderr} = await figures('list');
    const blocks = stdout.split('\n\n');

    expect([code, stderr]).toEqual([1, stray]);
    for (const [id, message] of mistakes) {
      expect(blocks.find(block => block.startsWith(id))).toMatch(message);
    }
    expect(blocks.find(block => block.startsWith('05'))).toMatch(
      /^05 {2}\S+ {2}\d+\.\d\d s\n/,
    );
  });

  test('render writes the others', async () => {
    const {code, stderr} = await figures(
      `render 05 ${told.join(' ')} --format stills --size 96x54 --fps 5 --no-verify --quiet --out out`,
    );

    expect(code).toBe(1);
    for (const [id, message] of mistakes) {
      if (!told.includes(id)) continue;
      const line = stderr
        .split('\n')
        .find(line => line.startsWith(`Figure ${id}-`));
      expect(line).toMatch(message);
    }
    expect(stderr).toContain(stray);
    expect(readdirSync(file('out'))).toEqual([
      '05-into-matrices-stills',
      'manifest.json',
    ]);
  });

  test.runIf(isWhole)('check goes on to the others', async () => {
    const {stdout} = await figures('check 04 05 07 --theme dark');

    expect(stdout).toMatch(/^04 {2}.*src\/scenes\/figure04\.tsx:1:8/m);
    expect(stdout).toMatch(/^05 {2}into-matrices, dark: clean$/m);
    expect(stdout).toMatch(/^07 {2}.*src\/scenes\/figure07\.tsx:\d+/m);
  });

  test('still draws another, and --verbose reaches the author’s line', async () => {
    const drawn = await figures('still 05 --size 96x54 --out still.png');
    const {stderr} = await figures('still 07 --verbose');
    const lines = readFileSync(file('src/scenes/figure07.tsx'), 'utf8');
    const line = lines
      .split('\n')
      .findIndex(text => text.includes('throw new'));

    expect([drawn.code, drawn.stderr]).toEqual([0, '']);
    expect(stderr).toMatch(
      new RegExp(`\\n +at .*src/scenes/figure07\\.tsx:${line + 1}:\\d+`),
    );
    expect(stderr).not.toContain('project.mjs');
  });
});

function figures(line: string) {
  const bin = file('bin/backprop-figures.mjs');
  return run(line.split(' '), {cwd: project, file: bin});
}

function file(name: string): string {
  return path.join(project, name);
}

function change(name: string, from: string, to: string): void {
  const text = readFileSync(file(name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(file(name), text.replace(from, to));
}
