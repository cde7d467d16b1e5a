import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ListedFigure} from '../../src/cli/jobs/figureList.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {run} from './helpers/run.ts';

/** A folder with scenes of an author who makes mistakes. */
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mistakes '));
});
afterAll(() => rm(folder, {recursive: true}));

const head = `
import {derivation, equation, plus, start, step, symbol, times} from 'backprop-figures/derivation';
import {beat, derivationScene, restAfter} from 'backprop-figures/scene';
import {all} from '@motion-canvas/core';
void [all, beat, plus, restAfter, times];
const x = symbol('x', {value: 2});
const y = symbol('y', {is: plus(x, 1)});
`.trim();

/** Writes a scene, whose own lines begin with the seventh. */
async function write(name: string, ...lines: readonly string[]) {
  await writeFile(
    path.join(folder, `${name}.tsx`),
    [head, ...lines, ''].join('\n'),
  );
}

/** Runs a command, of one string or of words. */
function inFolder(...words: readonly string[]) {
  const all = words.length === 1 ? words.join().split(' ') : words;
  return run(all, {cwd: folder});
}

function timing(...words: readonly string[]) {
  return inFolder('timing', ...words, '--scene', 'Beats.tsx');
}

describe('A role without a colour is told, with the roles that exist, by', () => {
  beforeAll(() =>
    write(
      'roles',
      "const w = symbol('w', {role: 'wieght', value: 1});",
      "export default derivationScene(derivation('Roles', [start(equation(w, w))]));",
    ),
  );

  const commands = [
    ['derive'],
    ['still'],
    ['render', '-ql', '--format', 'gif'],
  ];
  test.each(isWhole ? commands : commands.slice(0, 1))(
    '%s',
    async (...words) => {
      const {code, stdout, stderr} = await inFolder(
        ...words,
        '--scene',
        'roles.tsx',
      );
      expect(code).toBe(1);
      expect(stdout + stderr).toContain('The role "wieght" has no colour.');
      expect(stdout + stderr).toContain(
        'use one of the theme: activation, weightedInput, weight, bias, error, delta, foreground.',
      );
      expect(stdout + stderr).toContain('roles.tsx:8:');
    },
  );
});

describe('An error names the line of the scene that began', () => {
  const steps = [
    "const a = start(equation(y, plus(x, 1)), {caption: 'A.'});",
    "const b = step(a, equation(y, plus(1, x)), {}, {caption: 'B.'});",
    "const d = derivation('Lines', [a, b]);",
    'export default derivationScene(d, function* ({board}) {',
    '  yield* board.perform(a);',
  ];

  const faults = [
    [
      'an unknown part, beside another move',
      "yield* all(board.perform(b), board.fade(0.2, ['none']));",
    ],
    ['an unknown part', "yield* board.fade(0.2, ['none']);"],
    [
      'an equation that does not hold',
      'yield* board.perform(start(equation(y, x)));',
    ],
  ] as const;
  test.each(isWhole ? faults : faults.slice(0, 1))('%s', async (_, line) => {
    await write('lines', ...steps, `  ${line}`, '});');
    const {code, stderr} = await inFolder('still', '--scene', 'lines.tsx');
    expect(code).toBe(1);
    expect(stderr).toContain('lines.tsx:12:');
  });

  test.runIf(isWhole)(
    'and never a file of the program with the same name',
    async () => {
      await write(
        'glyphs',
        "const s = start(equation(y, symbol('größe', {is: y})));",
        "export default derivationScene(derivation('Names', [s]));",
      );
      const {stderr} = await inFolder('still', '--scene', 'glyphs.tsx');
      expect(stderr).toContain('There is no glyph for “ö”');
      expect(stderr).toContain(path.join(path.basename(folder), 'glyphs.tsx'));
    },
  );
});

test('A beat with a long caption rests until all that is new is read', async () => {
  const words = Array.from({length: 30}, (_, at) => `so${at}`).join(' ');
  await write(
    'caption',
    `const a = start(equation(y, plus(x, 1)), {caption: '${words}'});`,
    `const b = step(a, equation(y, plus(1, x)), {}, {caption: 'Now ${words}'});`,
    "const d = derivation('Caption', [a, b]);",
    'export default derivationScene(d, function* ({board}) {',
    '  yield* board.perform(a);',
    "  yield* beat('a', restAfter(a));",
    '  yield* board.perform(b);',
    "  yield* beat('b', 2.5);",
    '});',
  );
  const {stdout, code} = await inFolder(
    'check --captions --theme dark --scene caption.tsx',
  );
  expect(stdout).not.toContain('reading time');
  expect(code).toBe(0);
});

test('A long equation is broken into lines that can be read', async () => {
  await write(
    'long',
    'const s = plus(...Array.from({length: 24}, (_, at) => times(at + 2, x, x)));',
    "const a = start(equation(symbol('S', {is: s}), s), {rule: 'a sum'});",
    "export default derivationScene(derivation('Long', [a]));",
  );
  const {stdout, code} = await inFolder('check --theme dark --scene long.tsx');
  expect(stdout).toBe('long, dark: clean\n');
  expect(code).toBe(0);
});

describe('The beats of a scene', () => {
  beforeAll(() =>
    write(
      'Beats',
      "const a = start(equation(y, plus(x, 1)), {rule: 'a'});",
      "const b = step(a, equation(y, plus(1, x)), {}, {rule: 'b'});",
      "export default derivationScene(derivation('Beats', [a, b]));",
    ),
  );

  test('are listed, and moved in a file beside it, which is honoured', async () => {
    const before = await inFolder('list', '--scene', 'Beats.tsx', '--json');
    const set = await timing('set', 'Beats', 'step 1', '6');
    const after = await inFolder('list', '--scene', 'Beats.tsx', '--json');
    const [first, second]: readonly ListedFigure[] = [before, after].flatMap(
      ({stdout}) => JSON.parse(stdout),
    );
    const times = first!.beats.map(({time}) => time);

    expect(set).toMatchObject({code: 0, stderr: ''});
    expect(await readFile(path.join(folder, 'Beats.meta'), 'utf8')).toContain(
      '{"name": "step 1", "rest": 6}',
    );
    expect([0, ...times, first!.duration]).toEqual(
      [0, ...times, first!.duration].sort((one, other) => one - other),
    );
    expect(times).toHaveLength(2);
    expect(second!.duration - first!.duration).toBeCloseTo(4, 1);
    expect((await timing('show')).stdout).toMatch(/step 1 +2\.000 +6\.000/);
    expect(await timing('check')).toMatchObject({code: 0});
  });

  test.runIf(isWhole)(
    'that it does not have are told, and taken out',
    async () => {
      await writeFile(
        path.join(folder, 'Beats.meta'),
        '{"timeEvents": [{"name": "gone", "rest": 3}]}',
      );
      const check = await inFolder('check --theme dark --scene Beats.tsx');
      expect(check).toMatchObject({code: 1});
      expect(check.stdout).toContain(
        'Beats.meta (Beats) times the beat "gone"',
      );
      expect(await timing('prune')).toMatchObject({code: 0});
      expect(await timing('check')).toMatchObject({code: 0});
    },
  );

  test('are refused by the editor, which names what takes a scene', async () => {
    const {code, stderr} = await inFolder('editor', '--scene', 'Beats.tsx');
    expect(code).toBe(2);
    expect(stderr).toContain('still --scene');
    expect(stderr).toContain('timing set --scene');
  });
});
