import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {bundleProject} from '../../../src/stage/bundle/bundleProject.ts';
import {projectPaths} from '../../../src/stage/bundle/paths.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const modules = fileURLToPath(
  new URL('../../../node_modules', import.meta.url),
);

function copyProject(text: string, isOf: 'project' | 'scene' = 'scene') {
  const folder = mkdtempSync(join(tmpdir(), 'stage-meta-'));
  const root = join(folder, 'small');
  cpSync(join(fixtures, 'small'), root, {recursive: true});
  cpSync(join(fixtures, 'fixtureConfig.ts'), join(folder, 'fixtureConfig.ts'));
  symlinkSync(modules, join(folder, 'node_modules'));
  const scenes = readdirSync(join(root, 'src'), {recursive: true});
  const scene = scenes
    .map(String)
    .find(
      name =>
        name.endsWith('.meta') && /project/.test(name) === (isOf === 'project'),
    )!;
  writeFileSync(join(root, 'src', scene), text);
  const paths = projectPaths(join(root, 'src/project.ts'), join(folder, 'c'));
  return {paths, scene, trace: join(folder, 'has-run')};
}

describe('A project with a .meta file from elsewhere', () => {
  test.each(['scene', 'project'] as const)(
    'runs nothing of that of a %s, and names the file, the line and the way out',
    async isOf => {
      const {paths, scene} = copyProject(
        '{\n"seed": globalThis.ran = 1}',
        isOf,
      );

      await expect(bundleProject(paths)).rejects.toThrow(
        `The timing in src/${scene} cannot be used: line 2: it is not JSON. Mend it, restore it from version control, or remove it to use the script’s own timing.`,
      );
    },
  );

  test('takes a text that would run as the text that it is', async () => {
    const mark = '`${globalThis.ran = 1}`\\u2028"),globalThis.ran=2,("';
    const {paths, trace} = copyProject(
      JSON.stringify({version: 0, note: mark, __proto__: null}),
    );
    const {file} = await bundleProject(paths);
    await import(pathToFileURL(file).href).catch(() => {});

    expect(globalThis).not.toHaveProperty('ran');
    expect(existsSync(trace)).toBe(false);
  });
});
