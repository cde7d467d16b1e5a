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
import {beforeAll, describe, expect, test} from 'vitest';
import {standingBundle} from '../../../src/stage/bundle/bundleProject.ts';
import type {StandingBundle} from '../../../src/stage/bundle/manifest.ts';
import {modulesOf} from '../../../src/stage/modules/moduleGraph.ts';
import {
  projectPaths,
  type ProjectPaths,
} from '../../../src/stage/bundle/paths.ts';
import {relinkBundle} from '../../../src/stage/bundle/relinkBundle.ts';
import {readLinkage} from '../../../src/stage/linking/keptLinkage.ts';

const fixtures = path.join(import.meta.dirname, '../fixtures');
const modules = path.join(import.meta.dirname, '../../../node_modules');

/** A small project, bundled by Vite, and a scene of it that may be edited. */
async function bundled(place = '.', scene = (text: string) => text) {
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
  const file = path.join(root, sceneFile);
  writeFileSync(file, scene(readFileSync(file, 'utf8')));
  const paths = projectPaths(
    path.join(root, 'src/project.ts'),
    path.join(folder, 'cache'),
  );
  const first = await standingBundle(paths);
  /** Edits a file; gives what undoes it. */
  const edit = (name: string, from: string, to: string) => {
    const place = path.join(root, name);
    const text = readFileSync(place, 'utf8');
    expect(text).toContain(from);
    writeFileSync(place, text.replace(from, to));
    return () => writeFileSync(place, text);
  };
  const relinked = () =>
    relinkBundle(first, paths.root, path.join(paths.cacheDir!, 'building'));
  return {paths, root, first, edit, relinked};
}

const sceneFile = 'src/scenes/still.tsx';

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

describe('Of a bundled project', () => {
  let project: Awaited<ReturnType<typeof bundled>>;
  beforeAll(async () => {
    project = await bundled();
    // As a picture that lies beside the configuration.
    writeFileSync(path.join(project.paths.root, 'still.png'), '');
  });

  const harmless = [
    ['a scene', sceneFile, '#ff0000', '#00ff00'],
    ['its timing', 'src/scenes/still.meta', '{', '{\n'],
    ['a module that a glob found', 'src/notes/first.ts', '\n', '\n\n//\n'],
  ] as const;

  test.each(harmless)(
    'modules are linked anew where %s was edited',
    async (_, file, from, to) => {
      const undo = project.edit(file, from, to);

      expect(await project.relinked()).toBeDefined();
      undo();
    },
  );

  test.each([
    [
      'a scene takes more of a package',
      sceneFile,
      'import {Img, makeScene2D, Rect}',
      'import {Img, makeScene2D, Circle as Rect}',
    ],
    [
      'a scene leaves a module out',
      sceneFile,
      "import dot from '../dot.svg';",
      "const dot = 'data:,';",
    ],
    ['a scene cannot be compiled', sceneFile, 'view.add(', 'view.add(('],
    [
      'a plugin writes the module',
      'src/project.ts',
      'notes:',
      'more: 1, notes:',
    ],
    ['the configuration is edited', 'vite.config.ts', '\n', '\n//\n'],
  ])('they are left to Vite where %s', async (_, file, from, to) => {
    const undo = project.edit(file, from, to);

    expect(await project.relinked()).toBeUndefined();
    undo();
  });

  test('they are left to Vite where a file is there that a glob finds', async () => {
    const file = path.join(project.root, 'src/notes/second.ts');
    writeFileSync(file, 'export default 2;');

    expect(await project.relinked()).toBeUndefined();
    rmSync(file);
  });

  test('what is linked is what Vite makes of the same files', async () => {
    const {paths, first, edit} = project;
    for (const [, file, from, to] of harmless) edit(file, from, to);
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

  test('Vite makes it again when the packages were swept away', async () => {
    const {paths, edit} = project;
    const folder = (await standingBundle(paths)).manifest.packages!;
    rmSync(path.join(paths.cacheDir!, folder), {recursive: true});
    edit(sceneFile, '#00ff00', '#0000ff');
    const next = await standingBundle(paths);

    expect(isLinked(next)).toBe(false);
    expect(existsSync(path.join(paths.cacheDir!, folder))).toBe(true);
  });
});

test('A project that is an installed package itself is linked anew like any other', async () => {
  const {edit, relinked} = await bundled('node_modules/installed');
  edit(sceneFile, '#ff0000', '#00ff00');

  expect(await relinked()).toBeDefined();
});

test('JSX whose value nobody uses is kept by Vite, and where it is linked anew', async () => {
  const {paths, first, edit} = await bundled('.', text =>
    text.replace('view.add(', "<Rect key={'loose'} />;\n  view.add("),
  );
  edit(sceneFile, '#ff0000', '#00ff00');
  const linked = await standingBundle(paths);

  expect([isLinked(first), isLinked(linked)]).toEqual([false, true]);
  for (const {file} of [first, linked]) {
    expect(readFileSync(file, 'utf8')).toContain('"loose"');
  }
});

test('React beside JSX is not asked for by Vite, nor where it is linked anew', async () => {
  const {paths, first, edit} = await bundled('.', text =>
    `import React from 'react-of-nobody';\nimport {Rect as Unused} from '@motion-canvas/2d';\n${text}`
      .replace('view.add(', 'view.add(<></>);\n  view.add(')
      .replace('React from', 'React, {FC} from'),
  );
  edit(sceneFile, '#ff0000', '#00ff00');
  const linked = await standingBundle(paths);

  expect([isLinked(first), isLinked(linked)]).toEqual([false, true]);
});

/** Those that are linked again with the project's own. */
function modulesOfPackages({file}: StandingBundle): readonly string[] {
  return Object.keys(readLinkage(path.dirname(file))!.written).filter(id =>
    id.includes('/node_modules/'),
  );
}

describe('A package that a scene takes whole', () => {
  test('is linked once where its members are named, and by Vite where more are', async () => {
    const {first, edit, relinked} = await bundled('.', text =>
      text
        .replace('{Img, makeScene2D, Rect}', '* as all')
        .replace('makeScene2D(', 'all.makeScene2D(')
        .replaceAll(/<(?=Rect|Img)/g, '<all.'),
    );

    expect(modulesOfPackages(first)).toEqual([]);
    edit(sceneFile, '#ff0000', '#00ff00');
    expect(await relinked()).toBeDefined();
    edit(sceneFile, '<all.Rect', '<all.Circle');
    expect(await relinked()).toBeUndefined();
  });

  test('is linked with the scene where they are not', async () => {
    const {first, edit, relinked} = await bundled(
      '.',
      text => `import * as z from 'zod';\n${text}\nObject.keys(z);\n`,
    );

    expect(modulesOfPackages(first)).not.toEqual([]);
    edit(sceneFile, 'Object.keys(z)', 'z.string()');
    expect(await relinked()).toBeDefined();
  });
});
