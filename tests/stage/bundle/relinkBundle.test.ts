import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {standingBundle} from '../../../src/stage/bundle/bundleProject.ts';
import type {StandingBundle} from '../../../src/stage/bundle/manifest.ts';
import {modulesOf} from '../../../src/stage/bundle/moduleGraph.ts';
import {
  projectPaths,
  type ProjectPaths,
} from '../../../src/stage/bundle/paths.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures');
const modules = path.join(import.meta.dirname, '../../../node_modules');

/** A small project, bundled by Vite, and a scene of it that may be edited. */
async function bundled(place = '.') {
  const folder = path.join(
    mkdtempSync(path.join(tmpdir(), 'stage-relink-')),
    place,
  );
  mkdirSync(folder, {recursive: true});
  const root = path.join(folder, 'small');
  cpSync(path.join(fixtures, 'small'), root, {recursive: true});
  const config = 'fixtureConfig.ts';
  cpSync(path.join(fixtures, config), path.join(folder, config));
  symlinkSync(modules, path.join(folder, 'node_modules'));
  const paths = projectPaths(
    path.join(root, 'src/project.ts'),
    path.join(folder, 'cache'),
  );
  const first = await standingBundle(paths);
  const edit = (file: string, from: string, to: string) => {
    const place = path.join(root, file);
    const text = readFileSync(place, 'utf8');
    expect(text).toContain(from);
    writeFileSync(place, text.replace(from, to));
  };
  return {paths, root, first, edit};
}

/** Only what is linked imports packages from beside it. */
function isLinked({file}: StandingBundle): boolean {
  return /from "\.\.\/packages-\w+\/packages\.mjs"/.test(
    readFileSync(file, 'utf8'),
  );
}

/** The bundle as Vite makes it of the same files. */
async function anew(paths: ProjectPaths): Promise<StandingBundle> {
  rmSync(paths.cacheDir!, {recursive: true});
  return standingBundle(paths);
}

/** What each module imports, whatever the order. */
function graphOf({manifest: {modules}}: StandingBundle) {
  return Object.fromEntries(
    modules.map(({id, imports}) => [
      id,
      imports.map(place => modules[place]!.id).sort(),
    ]),
  );
}

describe('Where modules alone were edited that Vite need not see, a bundle is linked anew', () => {
  test.each([
    ['a scene', 'src/scenes/still.tsx', '#ff0000', '#00ff00'],
    ['its timing', 'src/scenes/still.meta', '{', '{\n'],
    ['a module that a glob found', 'src/notes/first.ts', '\n', '\n\n//\n'],
  ])('%s', async (_, file, from, to) => {
    const {paths, edit, first} = await bundled();
    // As a picture that lies beside the configuration.
    writeFileSync(path.join(paths.root, 'still.png'), '');
    edit(file, from, to);
    const linked = await standingBundle(paths);

    expect([isLinked(first), isLinked(linked)]).toEqual([false, true]);
    expect(await standingBundle(paths)).toEqual(linked);
    const made = await anew(paths);
    expect(isLinked(made)).toBe(false);
    expect(linked.manifest.inputsHash).toBe(made.manifest.inputsHash);
    expect(graphOf(linked)).toEqual(graphOf(made));
    expect(modulesOf(linked.manifest.modules, ['still']).length).toBe(
      modulesOf(made.manifest.modules, ['still']).length,
    );
  });
});

test('A project that is an installed package itself is linked anew like any other', async () => {
  const {paths, edit} = await bundled('node_modules/installed');
  edit('src/scenes/still.tsx', '#ff0000', '#00ff00');

  expect(isLinked(await standingBundle(paths))).toBe(true);
});

describe('Else Vite makes it', () => {
  test.each([
    [
      'a scene takes more of a package',
      'src/scenes/still.tsx',
      'import {Img, makeScene2D, Rect}',
      'import {Img, makeScene2D, Circle as Rect}',
    ],
    [
      'a scene leaves a module out',
      'src/scenes/still.tsx',
      "import dot from '../dot.svg';",
      "const dot = 'data:,';",
    ],
    [
      'a plugin writes the module',
      'src/project.ts',
      'notes:',
      'more: 1, notes:',
    ],
    ['the configuration is edited', 'vite.config.ts', '\n', '\n//\n'],
  ])('%s', async (_, file, from, to) => {
    const {paths, edit} = await bundled();
    edit(file, from, to);

    expect(isLinked(await standingBundle(paths))).toBe(false);
  });

  test('a file is there that a glob finds', async () => {
    const {paths, root} = await bundled();
    writeFileSync(path.join(root, 'src/notes/second.ts'), 'export default 2;');

    expect(isLinked(await standingBundle(paths))).toBe(false);
  });

  test('the packages were swept away', async () => {
    const {paths, edit, first} = await bundled();
    const folder = first.manifest.packages!;
    rmSync(path.join(paths.cacheDir!, folder), {recursive: true});
    edit('src/scenes/still.tsx', '#ff0000', '#00ff00');
    const next = await standingBundle(paths);

    expect(isLinked(next)).toBe(false);
    expect(existsSync(path.join(paths.cacheDir!, folder))).toBe(true);
  });

  test('a scene cannot be compiled, which is told with its place', async () => {
    const {paths, edit} = await bundled();
    edit('src/scenes/still.tsx', 'view.add(', 'view.add((');

    await expect(standingBundle(paths)).rejects.toThrow(
      /src\/scenes\/still\.tsx:\d+:\d+ cannot be compiled/,
    );
  });
});
