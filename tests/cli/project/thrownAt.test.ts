import {mkdirSync, readdirSync, renameSync, rmSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../../../src/cli/process/root.ts';
import {run} from '../helpers/run.ts';
import {makeProject, type MadeProject} from './helpers.ts';

/** The last line of what a still of a project says. */
async function said({folder, run}: MadeProject): Promise<string | undefined> {
  const {code, stderr} = await run('still', '--out', `${folder}/sea.png`);
  expect(code).toBe(1);
  return stderr.trim().split('\n').at(-1);
}

test('An error of a component is told with its line there, and that of the scene', async () => {
  const project = makeProject({sea: ''});
  project.write(
    'src/boat.ts',
    'export function boat(crew?: {size: number}) {\n  return crew!.size;\n}\n',
  );
  project.write(
    'src/scenes/sea.tsx',
    `import {makeScene2D} from '@motion-canvas/2d';
import {boat} from '../boat';
export default makeScene2D(function* () {
  yield boat();
});
`,
  );

  expect(await said(project)).toMatch(
    /^Scene "sea" at 0\.00 s: Cannot read .*'size'\) \(src\/boat\.ts:2:\d+, called from src\/scenes\/sea\.tsx:4:\d+\)$/,
  );
});

test('An error is told with its line, and a missing file by its place, where a folder has a name that Vite misreads', async () => {
  const project = makeProject({sea: `view.size(0);\nthrow new Error('sunk');`});
  project.write(
    'src/project.ts',
    `import {makeProject} from '@motion-canvas/core';
     import sea from './scenes/sea?scene';
     import tide from './tide.mp3';
     export default makeProject({scenes: [sea], audio: tide});`,
  );
  const folder = `${project.folder} 100% C#`;
  renameSync(project.folder, folder);
  const runThere = (...words: string[]) =>
    run([...words, '--project', folder], {cwd: folder});

  expect(await said({...project, folder, run: runThere})).toMatch(
    /^Scene "sea" at 0\.00 s: sunk \(src\/scenes\/sea\.tsx:\d+:\d+\)$/,
  );
  const {stdout} = await runThere('doctor');

  expect(stdout).toContain(`There is no file ${folder}/src/tide.mp3`);
});

test('An error that one scene goes on from is not told in place of that which ends another', async () => {
  const project = makeProject({
    calm: `
    const keel = createRef<Rect>();
    view.add(<Rect ref={keel} width={() => { throw new Error('too deep'); }} />);
    keel().width();
    yield* waitFor(0.2);`,
    storm: "throw new Error('the mast breaks');",
  });

  const {code, stderr} = await project.run('render');

  expect(code).toBe(1);
  expect(stderr).toContain('Scene "storm" at 0.00 s: the mast breaks');
  expect(stderr).not.toContain('Scene "storm" at 0.00 s: too deep');
  expect(stderr).not.toMatch(/Scene "storm" at -/);
});

const noMatchMedia =
  'The stage has no matchMedia. Use the variables of the project, or render the project in its own editor.';

test.each([
  ['alone', '', 'The package gulls throws while it is loaded'],
  [
    'with the line of the project that led there',
    "import {gulls} from 'gulls';\ngulls();",
    'src/fleet.ts:1:21 throws while it is loaded, in the package gulls',
  ],
])(
  'A package that throws while the project is loaded is named, %s',
  async (_, inScene, who) => {
    const project = makeProject({sea: ''});
    givePackage(
      project,
      'gulls',
      'export const gulls = window.matchMedia("");',
    );
    project.write(
      'src/scenes/sea.tsx',
      `import {makeScene2D} from '@motion-canvas/2d';
${inScene}
export default makeScene2D(function* () {});
`,
    );
    project.write('src/fleet.ts', "import {gulls} from 'gulls';\ngulls();\n");
    project.write(
      'src/project.ts',
      `import {makeProject} from '@motion-canvas/core';
import './fleet';
import sea from './scenes/sea?scene';
export default makeProject({scenes: [sea]});
`,
    );

    expect(await said(project)).toBe(`${who}: ${noMatchMedia}`);
  },
);

/** Adds a package of its own to those that a project shares. */
function givePackage({folder, write}: MadeProject, name: string, code: string) {
  const modules = path.join(folder, 'node_modules');
  rmSync(modules);
  mkdirSync(modules);
  for (const shared of readdirSync(path.join(root, 'node_modules'))) {
    symlinkSync(
      path.join(root, 'node_modules', shared),
      path.join(modules, shared),
    );
  }
  write(
    `node_modules/${name}/package.json`,
    JSON.stringify({name, type: 'module', main: 'main.js'}),
  );
  write(`node_modules/${name}/main.js`, code);
}
