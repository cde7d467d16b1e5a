import {existsSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../../src/cli/process/root.ts';
import {run} from '../helpers/run.ts';
import {makeProject} from './helpers.ts';

test('What a scene says as an error does not end its render; what it throws does', async () => {
  const project = makeProject({
    said: `
        useLogger().error('The tide is late.');
        yield* waitFor(0.2);
        useLogger().warn({message: 'The tide is low.', inspect: 'shore'});
        useLogger().info('The tide is here.');
        debug('The tide is salty.');
        yield* waitFor(0.2);`,
    caught: `
        const tide = createRef<Rect>();
        view.add(<Rect ref={tide} size={8} />);
        const size = () => {
          if (tide().x() > 0) throw new Error('The tide is high.');
          return 8;
        };
        view.add(<Circle size={size} fill="red" />);
        yield* waitFor(0.1);
        tide().x(1);
        yield* waitFor(0.3);`,
    thrown: `
        yield* waitFor(0.3);
        throw new Error('The tide is out.');`,
  });

  const {code, stderr} = await project.run('render', '--each-scene');

  expect(code).toBe(1);
  expect(stderr).toContain('Scene "said" at 0.00 s: The tide is late.');
  for (const saying of [
    'shore: The tide is low',
    'The tide is here',
    'The tide is salty',
  ]) {
    expect(stderr).toMatch(
      new RegExp(`Scene "said" at 0\\.[12]0 s: ${saying}\\.`),
    );
  }
  // Motion Canvas catches what a signal throws, and draws on with its last value.
  expect(stderr.match(/Scene "caught" at .*The tide is high\./g)).toHaveLength(
    1,
  );
  expect(existsSync(path.join(project.folder, 'output/caught.mp4'))).toBe(true);
  expect(stderr).toMatch(
    /Scene "thrown" at 0\.20 s: The tide is out\. \(src\/scenes\/thrown\.tsx:\d+:\d+\)/,
  );
  expect(existsSync(path.join(project.folder, 'output/said.mp4'))).toBe(true);
  expect(existsSync(path.join(project.folder, 'output/thrown.mp4'))).toBe(
    false,
  );
});

test('What fails in the first step of a scene is said of that scene, not of the one before', async () => {
  const project = makeProject({
    early: `
        view.add(<Rect size={8} fill="red" />);
        yield* waitFor(0.5);`,
    late: `
        yield view.add(<Icon icon="none-of-these:ferry" size={10} />);
        yield* waitFor(0.5);`,
  });

  const {code, stderr} = await project.run('render');

  expect(code).toBe(1);
  expect(stderr).toMatch(
    /Scene "late" at 0\.00 s: .*none-of-these.*src\/scenes\/late\.tsx/,
  );
});

test.each([
  ['a scene', "export {default} from './scenes/sea';"],
  [
    'a scene by its name',
    "import {makeScene2D} from '@motion-canvas/2d';\nconst scene = makeScene2D(function* () {});\nexport default scene;",
  ],
  ['something else', 'export default {size: 4};'],
])('A file of %s is no project, and says so', async (_, code) => {
  const project = makeProject({sea: 'yield* waitFor(0.2);'});
  project.write('src/other.ts', code);
  const file = path.join(project.folder, 'src/other.ts');

  const {code: exit, stderr} = await run(['render', '--project', file]);

  expect(exit).toBe(1);
  expect(stderr).toMatch(
    /has no scenes, and is no project\. Name the file of a project with --project, and a scene after it\./,
  );
});

test('Words for a project may begin with render, as those of figures do', async () => {
  const project = makeProject({sea: 'yield* waitFor(0.2);'});
  const file = path.join(root, 'bin/motion-canvas-render.mjs');
  const words = ['--project', path.join(project.folder, 'src/project.ts')];
  const out = path.join(project.folder, 'out');

  const {code} = await run(
    ['render', 'sea', ...words, '--format', 'png', '--out', out],
    {file},
  );

  expect(code).toBe(0);
  expect(existsSync(path.join(out, 'sea'))).toBe(true);
});

test.each(['list', 'check', 'doctor'])(
  'What a scene writes to the console is no part of the result of %s',
  async command => {
    const project = makeProject({
      chatty: "console.log('hello'); console.table([1]); yield* waitFor(0.2);",
    });

    const {stdout, stderr} = await project.run(command, '--json');

    expect(() => void JSON.parse(stdout)).not.toThrow();
    expect(stderr).toContain('hello');
  },
);

test('What a scene says in every frame is one line of a doctor', async () => {
  const project = makeProject({
    counting: "for (let i = 0; i < 9; i++) { debug('i is ' + i); yield; }",
  });

  const {stdout} = await project.run('doctor');

  expect(stdout.match(/ i is /g)).toHaveLength(1);
  expect(stdout).toContain('i is 0. And 8 more like it');
});
