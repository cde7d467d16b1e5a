import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {findProject} from '../../../src/cli/project/findProject.ts';
import {run} from '../helpers/run.ts';
import {makeProject} from './helpers.ts';

test('list --project names the scenes, when they begin, and their events', async () => {
  const project = makeProject(
    {
      first: 'yield* waitFor(1);',
      second:
        "yield* waitFor(0.5); yield* waitUntil('turn'); yield* waitFor(0.5);",
    },
    "variables: {title: 'Hello'}",
  );

  const {stdout} = await project.run('list', '--json');

  expect(JSON.parse(stdout)).toEqual({
    name: 'project',
    size: {width: 64, height: 36},
    fps: 10,
    range: {from: 0},
    variables: {title: 'Hello'},
    // As Motion Canvas counts, which adds up rounded frame times.
    scenes: [
      {name: 'first', start: 0, duration: 1, events: []},
      {
        name: 'second',
        start: 1,
        duration: 1.1,
        events: [{name: 'turn', time: 0.5}],
      },
    ],
  });
});

test('The only project of a package is found wherever it lies', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'deep-project-'));
  const file = path.join(folder, 'videos/intro/main.ts');
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(path.join(folder, 'package.json'), '{}');
  writeFileSync(file, 'export default makeProject({scenes: []});');

  expect(findProject(folder)).toBe(file);
});

test.each([
  ['nothing', [], 'has no Motion Canvas project, such as src/project.ts'],
  [
    'two projects of other names',
    ['one.ts', 'two.ts'],
    'has no project.ts, but these projects: one.ts, two.ts.',
  ],
])('A folder with %s is refused, with the way out', async (_, files, line) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'no-project-'));
  for (const file of files) {
    writeFileSync(
      path.join(folder, file),
      'export default makeProject({scenes: []});',
    );
  }

  const {code, stderr} = await run(['render', '--project', '.'], {cwd: folder});

  expect(code).toBe(2);
  expect(stderr).toContain(line);
});

test('A scene that is refused before others is named once', async () => {
  const project = makeProject({
    first: `
      yield view.add(<Img src="https://example.com/a.png" />);
      yield* waitFor(1);`,
    second: 'yield* waitFor(1);',
  });

  const {stderr} = await project.run('list');

  expect(stderr.match(/Scene "/g)).toHaveLength(1);
  expect(stderr).toContain('Scene "first" at 0.00 s: ');
});
