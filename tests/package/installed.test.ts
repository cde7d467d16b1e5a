import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, statSync} from 'node:fs';
import {
  mkdtemp,
  mkdir,
  readdir,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../src/cli/process/root.ts';
import {run, start} from '../cli/helpers/run.ts';
import {isWhole} from '../helpers/isWhole.ts';
import {emptyFolder} from '../render/helpers/folder.ts';
import {
  install,
  type Installed,
  lockedPackages,
  makeWritable,
  otherUser,
  type OtherUser,
} from './installed.ts';

let folder = '';
let installed: Installed;
let user: OtherUser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'installed-'));
  installed = await install(folder);
  user = await otherUser(folder, installed);
});
afterAll(async () => {
  await makeWritable(installed);
  await rm(folder, {recursive: true});
});

const still = 'still 03 --size 160x90 --out still.png'.split(' ');

describe('The package', () => {
  test('holds all that runs, and nothing that tests or measures', async () => {
    const {stdout} = await promisify(execFile)(
      'git',
      ['ls-files', 'bin', 'src', 'networks'],
      {cwd: root},
    );
    const runs = stdout.trim().split('\n');
    const held = await readdir(installed.place, {recursive: true});

    expect(held).toEqual(expect.arrayContaining(runs));
    expect(await readdir(installed.place)).toEqual([
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'figures.config.schema.json',
      'networks',
      'package.json',
      'src',
      'tsconfig.json',
      'vite.config.ts',
    ]);
  });
});

describe('In a package that another user has installed', () => {
  test('everything works, and is kept in the user’s own folder', async () => {
    const HOME = await user.own('home');
    const kept = path.join(HOME, '.cache/backprop-figures');
    const env = {HOME, XDG_CACHE_HOME: ''};

    expect(await user.run(still, env)).toMatchObject({code: 0, stderr: ''});
    const render = 'render 00 --size 64x36 --fps 2 --no-check --out out';
    expect(await user.run(render.split(' '), env)).toMatchObject({code: 0});
    expect((await readdir(kept)).sort()).toEqual([
      'figures',
      'program',
      'stage',
    ]);
    const {code, stdout} = await user.run(['doctor'], env);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`✓ Figures +${kept}/figures`));
    expect(stdout).toMatch(new RegExp(`✓ Bundle +${kept}/stage`));
  });

  test('a scene of the user’s own finds the package by its name', async () => {
    const HOME = await user.own('home');
    const scene = path.join(await user.own('scenes'), 'square.tsx');
    await writeFile(
      scene,
      `import {derivation, equation, power, start, symbol, times} from 'backprop-figures/derivation';
       import {derivationScene} from 'backprop-figures/scene';
       const x = symbol('x', {value: 2});
       const stated = start(equation(power(x, 2), times(x, x)), {caption: 'A square.'});
       export default derivationScene(derivation('A square', [stated]));`,
    );
    const env = {HOME, XDG_CACHE_HOME: ''};

    const derived = await user.run(['derive', '--scene', scene], env);
    expect(derived).toMatchObject({code: 0, stderr: ''});
    expect(derived.stdout).toContain('x² = x · x');
    const drawn = 'still --size 160x90 --out square.png --scene'.split(' ');
    expect(await user.run([...drawn, scene], env)).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('the editor serves its page', async () => {
    const HOME = await user.own('home');
    const editor = user.start(['editor', '--port', '9570'], {HOME});
    await expectPage(editor);
    editor.kill('SIGTERM');
    expect((await once(editor, 'exit'))[0]).toBe(0);
  });

  test.runIf(isWhole)(
    'without a home, all is kept in a temporary folder that is the user’s alone',
    async () => {
      const TMPDIR = await user.own('tmp');
      const env = {HOME: '/nowhere', XDG_CACHE_HOME: '', TMPDIR};

      expect(await user.run(still, env)).toMatchObject({code: 0, stderr: ''});
      const [shared] = (await readdir(TMPDIR)).filter(name =>
        name.startsWith('backprop-figures'),
      );
      const {mode} = statSync(path.join(TMPDIR, shared!));
      expect(mode & 0o777).toBe(0o700);
    },
  );

  test('what has been kept there already serves, though it cannot be touched', async () => {
    const kept = path.join(installed.modules, '.cache');
    const HOME = await user.own('another-home');
    // As the one who installed it, from whom the other cannot take it.
    await makeWritable(installed);
    const env = {BACKPROP_FIGURES_CACHE: '', HOME: folder, XDG_CACHE_HOME: ''};
    const first = await run(
      [...still.slice(0, -1), path.join(folder, 'x.png')],
      {
        file: installed.bin,
        env,
      },
    );
    expect(first).toMatchObject({code: 0, stderr: ''});
    const again = await otherUser(folder, installed);

    expect(await again.run(still, {HOME})).toMatchObject({code: 0, stderr: ''});
    expect(existsSync(kept)).toBe(true);
    expect(existsSync(path.join(HOME, '.cache'))).toBe(false);
    expect(await readFile(path.join(folder, 'work/still.png'))).toEqual(
      await readFile(path.join(folder, 'x.png')),
    );
  });
});

test('An install without the programs for its platform says what is missing', async () => {
  // Not below the other, whose packages would be found.
  const here = await emptyFolder();
  await promisify(execFile)('cp', ['-al', installed.modules, here]);
  const modules = path.join(here, 'node_modules');
  const file = path.join(modules, 'backprop-figures/bin/backprop-figures.mjs');
  await promisify(execFile)('chmod', ['-R', 'u+w', modules]);
  const env = {BACKPROP_FIGURES_CACHE: path.join(here, 'cache')};
  const render = 'render 03 --size 64x36 --fps 2 --no-cache --out'.split(' ');
  const words = [...render, path.join(here, 'out')];
  // Compiled while all is there, so that more than the compiler is missed.
  expect((await run(['gradients'], {file, env})).code).toBe(0);
  for (const [name, {optional}] of lockedPackages()) {
    if (!optional) continue;
    await rm(path.join(here, name), {recursive: true, force: true});
  }
  const compiled = await run(words, {file, env});
  await rm(path.join(here, 'cache'), {recursive: true});
  await rm(path.join(modules, '.cache'), {recursive: true, force: true});
  const nothing = await run(words, {file, env});

  for (const {code, stderr} of [compiled, nothing]) {
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /lacks its program for this platform.*npm ci --include=optional/,
    );
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

describe('In a folder whose name has what addresses and shells have signs of their own for', () => {
  const name = `a#b/is?scene/100%25 é 'of' "it" &\n[x] {y} $& \`z\``;
  let file = '';
  const env = {BACKPROP_FIGURES_CACHE: ''};

  beforeAll(async () => {
    const place = path.join(folder, name);
    await mkdir(place, {recursive: true});
    await promisify(execFile)('cp', ['-al', installed.modules, place]);
    file = path.join(
      place,
      'node_modules/backprop-figures/bin/backprop-figures.mjs',
    );
  });

  test('a still and a render are drawn', async () => {
    const out = path.join(folder, name, 'out');
    const drawn = await run(
      [...'still 03 --size 160x90 --out'.split(' '), path.join(out, 'x.png')],
      {file, env},
    );
    expect(drawn).toMatchObject({code: 0, stderr: ''});
    const rendered = await run(
      [
        ...'render 00 --size 64x36 --fps 2 --no-check --quiet --out'.split(' '),
        out,
      ],
      {file, env},
    );
    expect(rendered).toMatchObject({code: 0, stderr: ''});
    expect(await readdir(out)).toHaveLength(4);
  });

  test('the editor serves its page', async () => {
    const editor = start(['editor', '--port', '9580'], {file, env});
    await expectPage(editor);
    editor.kill('SIGTERM');
    expect((await once(editor, 'exit'))[0]).toBe(0);
  });
});

/** Asks an editor for its page, and for all that it needs. */
async function expectPage(editor: ReturnType<typeof start>): Promise<void> {
  const [line] = await once(createInterface(editor.stdout), 'line');
  const url = /http:\S+/.exec(line)![0];
  const page = await fetch(url);
  const Cookie = String(page.headers.get('set-cookie')).split(';')[0]!;
  const asked = new Map([
    ['/', '/src/editor/main.ts'],
    ['/editor.css', 'font-family'],
    ['/src/editor/main.ts', 'editedProject'],
    ['/timing', 'figure03'],
  ]);
  // What is found on the way is asked for in its turn.
  for (const [part, word] of asked) {
    const answer = await fetch(new URL(part, url), {headers: {Cookie}});
    const text = await answer.text();
    expect([part, answer.status]).toEqual([part, 200]);
    expect(text).toContain(word);
    const imported = text.matchAll(/\b(?:from |import |import\()"(\/[^"]+)"/g);
    for (const [, file] of imported) {
      if (!asked.has(file!)) asked.set(file!, '');
    }
  }
  expect([...asked.keys()].join()).toContain('figure03');
}
