import {
  cpSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {modulesOf} from '../../../src/stage/modules/moduleGraph.ts';
import {projectSources} from '../../../src/stage/bundle/sources.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const modules = fileURLToPath(
  new URL('../../../node_modules', import.meta.url),
);

/** A copy of a small project of two scenes, which share a colour. */
function copyProject(): {root: string; project: string; cacheDir: string} {
  const folder = mkdtempSync(join(tmpdir(), 'stage-sources-'));
  const root = join(folder, 'small');
  cpSync(join(fixtures, 'small'), root, {recursive: true});
  cpSync(join(fixtures, 'fixtureConfig.ts'), join(folder, 'fixtureConfig.ts'));
  symlinkSync(modules, join(folder, 'node_modules'));
  const write = (file: string, text: string) =>
    writeFileSync(join(root, 'src', file), text);
  write('colour.ts', "export const colour = '#00ff00';\n");
  write(
    'scenes/other.tsx',
    `import {makeScene2D, Rect} from '@motion-canvas/2d';
import {colour} from '../colour.ts';
export default makeScene2D(function* (view) {
  view.add(<Rect size={10} fill={colour} />);
});
`,
  );
  write('scenes/other.meta', '{"version": 0, "timeEvents": [], "seed": 1}');
  const project = readFileSync(join(root, 'src/project.ts'), 'utf8');
  write(
    'project.ts',
    project
      .replace(
        'import still',
        "import other from './scenes/other?scene';\nimport still",
      )
      .replace('[still]', '[still, other]'),
  );
  return {
    root,
    project: join(root, 'src/project.ts'),
    cacheDir: join(folder, 'cache'),
  };
}

test('a scene is drawn from what it reaches, without what only others reach', async () => {
  const {root, project, cacheDir} = copyProject();
  const ownFiles = async (scene: string) => {
    const sources = await projectSources(project, {cacheDir});
    return sources
      .filesOf([scene])
      .filter(({path}) => !path.includes('node_modules'));
  };
  const still = await ownFiles('still');
  const other = await ownFiles('other');
  const shared = ['src/notes/first.ts', 'src/project.meta', 'src/project.ts'];

  expect(still.map(({path}) => path).sort()).toEqual([
    'src/dot.svg',
    ...shared,
    'src/scenes/still.meta',
    'src/scenes/still.tsx',
  ]);
  expect(other.map(({path}) => path).sort()).toEqual([
    'src/colour.ts',
    ...shared,
    'src/scenes/other.meta',
    'src/scenes/other.tsx',
  ]);

  writeFileSync(join(root, 'src/colour.ts'), "export const colour = 'red';\n");

  expect(await ownFiles('still')).toEqual(still);
  expect(await ownFiles('other')).not.toEqual(other);
});

test('what is read besides modules belongs to every scene', async () => {
  const {project, cacheDir} = copyProject();
  const {settings} = await projectSources(project, {cacheDir});

  expect(settings.map(({path}) => path).sort()).toEqual([
    '../fixtureConfig.ts',
    'public/ring.svg',
    'vite.config.ts',
  ]);
});

test('modules that import each other are reached once', () => {
  const graph = [
    {id: '\0motion-canvas-stage-entry', imports: [1]},
    {id: '/a.ts', imports: [2, 3]},
    {id: '/b.ts', imports: [1]},
    {id: '/c.tsx?scene', imports: [4]},
    {id: '/d.ts', imports: []},
  ].map(module => ({...module, file: module.id.split('?', 1)[0]!}));

  expect(
    modulesOf(graph, [])
      .map(({id}) => id)
      .slice(1),
  ).toEqual(['/a.ts', '/b.ts']);
  expect(modulesOf(graph, ['c'])).toHaveLength(5);
});
