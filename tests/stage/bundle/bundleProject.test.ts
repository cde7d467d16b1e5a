import {execFile} from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {
  bundleProject,
  type Bundle,
} from '../../../src/stage/bundle/bundleProject.ts';
import {newBundlePlace} from '../../../src/stage/bundle/bundlePlace.ts';
import {
  readManifest,
  refreshManifest,
} from '../../../src/stage/bundle/manifest.ts';
import {
  projectPaths,
  type ProjectPaths,
} from '../../../src/stage/bundle/paths.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const modules = fileURLToPath(
  new URL('../../../node_modules', import.meta.url),
);

/** A copy of a small project that a test may change. */
function copyProject(): ProjectPaths {
  const folder = mkdtempSync(join(tmpdir(), 'stage-bundle-'));
  const root = join(folder, 'small');
  cpSync(join(fixtures, 'small'), root, {recursive: true});
  cpSync(join(fixtures, 'fixtureConfig.ts'), join(folder, 'fixtureConfig.ts'));
  symlinkSync(modules, join(folder, 'node_modules'));
  return projectPaths(join(root, 'src/project.ts'), join(folder, 'cache'));
}

function isUpToDate(paths: ProjectPaths): boolean {
  const manifest = readManifest(newBundlePlace(paths).manifestFile);
  return manifest !== undefined && refreshManifest(manifest) !== undefined;
}

describe('A bundle', () => {
  const paths = copyProject();

  test('is made once and found again', async () => {
    const made = await bundleProject(paths);
    const found = await bundleProject(paths);

    expect(made.warm).toBe(false);
    expect(found).toEqual({...made, warm: true});
    expect(made.inputsHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is found again after a file was touched without a change', async () => {
    const before = await bundleProject(paths);
    utimesSync(join(paths.root, 'src/scenes/still.tsx'), 1, 1);

    expect(await bundleProject(paths)).toEqual({...before, warm: true});
  });

  test.each([
    ['a scene', 'src/scenes/still.tsx'],
    ['a timing file', 'src/scenes/still.meta'],
    ['an asset', 'src/dot.svg'],
    ['a file that a glob found', 'src/notes/first.ts'],
    ['a public file', 'public/ring.svg'],
    ['the configuration', 'vite.config.ts'],
    ['what the configuration imports', '../fixtureConfig.ts'],
  ])('is out of date once %s changes, and only then', (_, file) => {
    const path = join(paths.root, file);
    const text = readFileSync(path, 'utf8');

    expect(isUpToDate(paths)).toBe(true);

    writeFileSync(path, `${text}\n`);

    expect(isUpToDate(paths)).toBe(false);

    writeFileSync(path, text);

    expect(isUpToDate(paths)).toBe(true);
  });

  test('is out of date once there is a file that a glob could find', () => {
    const note = join(paths.root, 'src/notes/second.ts');
    writeFileSync(note, 'export const note = 2;\n');

    expect(isUpToDate(paths)).toBe(false);

    rmSync(note);

    expect(isUpToDate(paths)).toBe(true);
  });

  test('is made again, under another hash, when it is out of date', async () => {
    const before = await bundleProject(paths);
    const scene = join(paths.root, 'src/scenes/still.tsx');
    const text = readFileSync(scene, 'utf8');
    writeFileSync(scene, text.replace('#ff0000', '#00ff00'));
    const after = await bundleProject(paths);

    expect(before.warm).toBe(true);
    expect(after.warm).toBe(false);
    expect(after.inputsHash).not.toBe(before.inputsHash);
    expect(readFileSync(after.file, 'utf8')).toContain('#00ff00');
  });

  test('of which no scene can be compiled is an error that names the place', async () => {
    const scene = join(paths.root, 'src/scenes/still.tsx');
    writeFileSync(scene, 'export default function* ( {');

    await expect(bundleProject(paths)).rejects.toThrow(
      /^No scene can be played: src\/scenes\/still\.tsx:1:\d+ cannot be compiled: /,
    );
  });

  test('with imports of files that are not there is an error with a line for each', async () => {
    const here = copyProject();
    const scene = join(here.root, 'src/scenes/still.tsx');
    const text = readFileSync(scene, 'utf8');
    writeFileSync(
      scene,
      `import boat from '../boat.png';\nimport gull from '../gull.svg';\n${text}view(boat, gull);`,
    );

    await expect(bundleProject(here)).rejects.toThrow(
      [
        `Vite cannot bundle ${here.projectFile}: src/scenes/still.tsx:1 imports ../boat.png, which is not there.`,
        'src/scenes/still.tsx:2 imports ../gull.svg, which is not there.',
        'Add the files, or take the imports out.',
      ].join('\n'),
    );
  });

  test('is whole when two processes make it at once, wherever it lies', async () => {
    const here = copyProject();
    const bundles = await Promise.all([
      bundleApart(here),
      bundleApart(here),
      bundleProject(copyProject()),
    ]);

    expect(new Set(bundles.map(bundle => bundle.inputsHash)).size).toBe(1);
    expect((await bundleProject(here)).warm).toBe(true);
  });
});

describe('A project file', () => {
  test('that is missing is named', () => {
    expect(() => projectPaths('/nowhere/project.ts')).toThrow(
      'There is no Motion Canvas project at /nowhere/project.ts.',
    );
  });

  test('without a configuration above it is refused', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'stage-bare-')), 'project.ts');
    writeFileSync(file, '');

    expect(() => projectPaths(file)).toThrow(
      'No vite.config.ts lies beside or above',
    );
  });
});

async function bundleApart(paths: ProjectPaths): Promise<Bundle> {
  const source = fileURLToPath(
    new URL('../../../src/stage/bundle/bundleProject.ts', import.meta.url),
  );
  const script = `import(${JSON.stringify(pathToFileURL(source).href)})
    .then(module => module.bundleProject(${JSON.stringify(paths)}))
    .then(bundle => console.log(JSON.stringify(bundle)));`;
  const loader = pathToFileURL(
    createRequire(import.meta.url).resolve('tsx'),
  ).href;
  const {stdout} = await promisify(execFile)(process.execPath, [
    '--import',
    loader,
    '-e',
    script,
  ]);
  return JSON.parse(stdout);
}
