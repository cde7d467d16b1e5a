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
import {metaMistake} from '../../../src/stage/bundle/metaFile.ts';
import {projectPaths} from '../../../src/stage/bundle/paths.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const modules = fileURLToPath(
  new URL('../../../node_modules', import.meta.url),
);

describe('The text of a .meta file is a JSON object, or a mistake with its line', () => {
  const whole = JSON.stringify(
    {version: 0, timeEvents: [{name: 'a', targetTime: 1.5}], seed: 7},
    null,
    2,
  );

  test('what Motion Canvas writes is none', () => {
    expect(metaMistake(whole)).toBeUndefined();
    expect(metaMistake('{"version": 0}')).toBeUndefined();
  });

  test.each([
    ['empty', '', 'line 1: it is empty'],
    ['blank', ' \n\n', 'line 1: it is empty'],
    ['a list', '[]', 'line 1: it holds no object'],
    ['null', 'null', 'line 1: it holds no object'],
    ['code', '{"seed":(() => 6*2)()}', 'line 1: it is no JSON'],
    [
      'code as a moment',
      whole.replace('1.5', '(() => 6*2)()'),
      'line 6: it is no JSON',
    ],
    ['cut short', whole.slice(0, 40), 'line 4: it is no JSON'],
    [
      'with a mark of a merge',
      whole.replace('  "seed', '<<<<<<< HEAD\n  "seed'),
      'line 9: a merge has left a mark there',
    ],
    [
      'with moments that are no list',
      '{\n"timeEvents": {}}',
      'line 2: timeEvents is no list of beats, each with a name, and a rest or a targetTime in seconds',
    ],
    [
      'with a moment that is no time',
      whole.replace('1.5', '"1"'),
      'line 3: timeEvents is no list of beats, each with a name, and a rest or a targetTime in seconds',
    ],
    ['with a seed that is none', '{"seed": "x"}', 'line 1: seed is no number'],
    ['without end', '['.repeat(500_000), 'line 1: it is no JSON'],
  ])('%s', (_, text, mistake) => {
    expect(metaMistake(text)).toBe(mistake);
  });
});

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
        `The timing in src/${scene} cannot be used: line 2: it is no JSON. Mend it, take it from version control, or remove it, and the script’s own timing counts.`,
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
