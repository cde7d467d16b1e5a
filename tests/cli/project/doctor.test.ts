import {cpSync, mkdirSync, rmSync, symlinkSync} from 'node:fs';
import path from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import type {DoctorReport} from '../../../src/cli/doctor/report.ts';
import {root} from '../../../src/cli/process/root.ts';
import {bin, run} from '../helpers/run.ts';
import {makeProject, type MadeProject} from './helpers.ts';

async function reportOf(project: MadeProject) {
  const {code, stdout} = await project.run('doctor', '--json');
  const report: DoctorReport = JSON.parse(stdout);
  const findings = report.sections.flatMap(section => section.findings);
  const finding = (name: string) => findings.find(one => one.name === name);
  return {code, ok: report.ok, finding};
}

describe('doctor --project', () => {
  const project = makeProject(
    {
      words: `
        view.add(<Txt text={'Set'} fontFamily={'Inter'} fill={'white'} />);
        view.add(<Txt text={'Lost'} fontFamily={'Lost Mono'} fill={'white'} />);
        yield* waitFor(0.4);`,
      pictures: `
        view.add(<Img src={'/dot.svg'} size={10} />);
        view.add(<Icon icon={'feather:anchor'} size={10} />);
        yield* waitFor(0.4);`,
    },
    "variables: {title: 'Hello'}",
  );
  project.write(
    'public/dot.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>',
  );
  let report: Awaited<ReturnType<typeof reportOf>>;
  beforeAll(async () => {
    report = await reportOf(project);
  }, 60_000);

  test.each([
    ['File', 'src/project.ts'],
    ['Configuration', 'vite.config.ts'],
    ['Plugins', 'motion-canvas:scene'],
    ['@motion-canvas/core', '3.17.2'],
    ['@motion-canvas/2d', '3.17.2'],
    ['@motion-canvas/vite-plugin', '3.17.2'],
    ['Copies of core', 'one'],
    ['Size', '64×36'],
    ['Rate', '10 frames a second'],
    ['Variables', 'title'],
    ['words', '0.4'],
    ['Inter', 'Inter'],
    ['Pictures', '1: dot.svg'],
    ['Icons feather', '1 icon of @iconify-json/feather'],
    ['Audio', 'none'],
    ['mp4 h264', 'H.264'],
  ])('tells %s', (name, found) => {
    expect(report.finding(name)).toMatchObject({
      ok: true,
      found: expect.stringContaining(found),
    });
  });

  test('names a font that is not there, what stands in, and the way out', () => {
    expect(report.finding('Lost Mono')).toMatchObject({
      ok: false,
      needed: false,
      found: 'The font "Lost Mono" is not there; Cousine is taken in its place',
      remedy: expect.stringContaining('install @fontsource/lost-mono'),
    });
  });

  test('notes that no lockfile keeps the versions', () => {
    expect(report.finding('Lockfile')).toMatchObject({
      ok: false,
      needed: false,
    });
  });

  test('ends with 0 while the project can be rendered', () => {
    expect(report).toMatchObject({code: 0, ok: true});
  });
});

test('What a render would refuse is named, with the scene, and ends with 1', async () => {
  const project = makeProject({
    fine: 'yield* waitFor(0.2);',
    refused: `
      view.add(<Icon icon={'nowhere:anchor'} size={10} />);
      yield* waitFor(0.2);`,
  });

  const {code, ok, finding} = await reportOf(project);

  expect({code, ok}).toEqual({code: 1, ok: false});
  expect(finding('fine')).toMatchObject({ok: true});
  expect(finding('refused')).toMatchObject({
    ok: false,
    found: expect.stringContaining('npm install @iconify-json/nowhere'),
  });
});

/** Gives a project packages of its own, and one that brings another core along. */
function withSecondCore({folder, write}: MadeProject): void {
  const own = path.join(folder, 'node_modules');
  const ours = path.join(root, 'node_modules');
  rmSync(own);
  mkdirSync(path.join(own, '@motion-canvas'), {recursive: true});
  const core = '@motion-canvas/core';
  const rest = [
    '@motion-canvas/2d',
    '@motion-canvas/vite-plugin',
    'chroma-js',
    'vite',
  ];
  for (const name of [core, ...rest]) {
    symlinkSync(path.join(ours, name), path.join(own, name));
  }
  const second = path.join(own, 'words/node_modules', core);
  cpSync(path.join(ours, core), second, {recursive: true});
  write(
    'node_modules/words/package.json',
    '{"name": "words", "version": "1.0.0", "type": "module", "main": "index.js"}',
  );
  write(
    'node_modules/words/index.js',
    "import {useScene} from '@motion-canvas/core';\nexport const nameOfScene = () => useScene().name;",
  );
}

test('Two copies of the framework are told, which a render stumbles over', async () => {
  const project = makeProject({mixed: ''});
  withSecondCore(project);
  project.write(
    'src/scenes/mixed.tsx',
    `import {nameOfScene} from 'words';
     import {makeScene2D} from '@motion-canvas/2d';
     import {waitFor} from '@motion-canvas/core';
     export default makeScene2D(function* () {
       nameOfScene();
       yield* waitFor(0.2);
     });`,
  );

  const {finding, code} = await reportOf(project);
  const render = await project.run('render', '--format', 'png');

  expect(finding('Copies of core')).toMatchObject({
    ok: false,
    found: expect.stringMatching(/^2: /),
  });
  expect([code, render.code]).toEqual([1, 1]);
});

test('A project that cannot be bundled is told with what fails', async () => {
  const project = makeProject({one: 'yield* waitFor(0.2);'});
  project.write('src/scenes/one.tsx', "import './nothing';\n");

  const {code, finding} = await reportOf(project);

  expect(code).toBe(1);
  expect(finding('Bundle')).toMatchObject({
    ok: false,
    found: expect.stringContaining('nothing'),
  });
});

test('motion-canvas-render takes these commands by their first word', async () => {
  const file = path.join(path.dirname(bin), 'motion-canvas-render.mjs');
  const {code, stdout} = await run(['doctor', '--help'], {file});

  expect(code).toBe(0);
  expect(stdout).toContain('Usage: motion-canvas-render doctor');
});

test('motion-canvas-render takes flags before the command, and presets where they have a meaning', async () => {
  const file = path.join(path.dirname(bin), 'motion-canvas-render.mjs');
  const project = makeProject({card: 'yield* waitFor(0.2);'});
  const ran = (...words: string[]) =>
    run([...words, '--project', project.folder], {file, cwd: project.folder});

  expect(await ran('-v', 'list')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('card'),
  });
  expect(await ran('-ql', '--dry-run')).toMatchObject({code: 0});
  expect(await ran('still', '-ql')).toMatchObject({
    code: 2,
    stderr:
      'still has no --quality, nor -ql, -qm, -qh and -qk: render has. Use --scale.\n',
  });
});
