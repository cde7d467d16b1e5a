import {chmod, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {nodeFinding} from '../../src/cli/doctor/packages.ts';
import {run} from './helpers/run.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'doctor-'));
});
afterAll(() => rm(folder, {recursive: true}));

test('With an ffmpeg that has libx264, all is well and the code is 0', async () => {
  const FFMPEG_PATH = await ffmpeg('whole', ['libx264', 'prores_ks']);
  const {code, stdout, stderr} = await run(['doctor', '--json'], {
    env: {FFMPEG_PATH},
  });
  const {ok, sections} = JSON.parse(stdout);

  expect([code, stderr, ok]).toEqual([0, '', true]);
  expect(findingOf(sections, 'ffmpeg').found).toBe(
    `9.9, from FFMPEG_PATH: ${FFMPEG_PATH}`,
  );
  expect(findingOf(sections, 'mov')).toMatchObject({ok: true});
  expect(findingOf(sections, 'mp4 hevc')).toMatchObject({
    ok: false,
    found: 'no HEVC: it has no libx265',
    needed: false,
  });
  expect(findingOf(sections, 'avif')).toMatchObject({
    ok: false,
    remedy: expect.stringContaining('libsvtav1 or libaom-av1'),
  });
  // These are written without ffmpeg.
  for (const name of ['gif', 'apng', 'png', 'stills']) {
    expect(findingOf(sections, name)).toMatchObject({ok: true});
  }
  expect(findingOf(sections, 'Inter 600')).toMatchObject({ok: true});
});

test('Without a named ffmpeg, doctor and --dry-run tell which one writes each format', async () => {
  const system = await mkdtemp(path.join(folder, 'system-'));
  const program = await ffmpeg(
    path.join(path.basename(system), 'ffmpeg'),
    ['libsvtav1', 'h264_of_the_system'],
    'case "$*" in *muxer=avif) echo "Muxer avif"; exit;; esac',
  );
  const env = {PATH: system, FFMPEG_PATH: ''};
  // The bundled one, where there is one, is too old for AVIF.
  const doctor = await run(['doctor', '--json'], {env});
  const plan = await run(
    'render 03 --format avif,gif --dry-run --no-cache'.split(' '),
    {env},
  );
  const json = await run(
    'render 03 --format avif,gif --dry-run --no-cache --json'.split(' '),
    {env},
  );

  expect(program).toContain(system);
  expect(findingOf(JSON.parse(doctor.stdout).sections, 'avif')).toMatchObject({
    ok: true,
    found: 'animated AVIF, by libsvtav1 of PATH',
  });
  expect(plan.stdout).toMatch(
    /^03-tracing-the-error {2}draw .*\navif: libsvtav1 of ffmpeg 9\.9, from PATH: ffmpeg\n$/,
  );
  expect(JSON.parse(json.stdout).encoders).toEqual([
    {
      format: 'avif',
      encoder: 'libsvtav1',
      version: '9.9',
      source: 'PATH',
      path: 'ffmpeg',
    },
  ]);
});

test('Without libx264 the code is 1, and the text says how to get it', async () => {
  const FFMPEG_PATH = await ffmpeg('poor', ['gif']);
  const {code, stdout} = await run(['doctor'], {env: {FFMPEG_PATH}});

  expect(code).toBe(1);
  expect(stdout).toMatch(
    /✗ mp4 h264 +no H\.264: it has no libx264\n +Name an ffmpeg that has libx264/,
  );
  expect(stdout).toContain('Figures cannot be rendered yet.');
});

test('A browser is looked for where CHROME_PATH says, and only tests miss it', async () => {
  const env = {
    CHROME_PATH: path.join(folder, 'chrome'),
    FFMPEG_PATH: await ffmpeg('whole', ['libx264']),
  };
  const {code, stdout} = await run(['doctor', '--json'], {env});
  const chromium = findingOf(JSON.parse(stdout).sections, 'Chromium');

  expect(code).toBe(0);
  expect(chromium).toMatchObject({ok: false, needed: false});
  expect(chromium.found).toContain('which is not a program');
});

test.each([
  ['v18.20.0', false],
  ['v20.18.3', false],
  ['v20.19.0', true],
  ['v24.1.0', true],
])('Node %s is new enough: %s', (version, ok) => {
  expect(nodeFinding(version).ok).toBe(ok);
});

interface Finding {
  readonly name: string;
  readonly found: string;
}

function findingOf(
  sections: readonly {readonly findings: readonly Finding[]}[],
  name: string,
): Finding {
  const all = sections.flatMap(({findings}) => findings);
  const found = all.find(finding => finding.name === name);
  if (found) return found;
  throw new Error(`doctor says nothing of ${name}.`);
}

/** A program that answers as an ffmpeg with these encoders does. */
async function ffmpeg(
  name: string,
  encoders: readonly string[],
  first = '',
): Promise<string> {
  const file = path.join(folder, name);
  const lines = encoders.map(encoder => `echo ' V....D ${encoder} its name'`);
  const script = [
    '#!/bin/sh',
    first,
    "echo 'ffmpeg version 9.9' >&2",
    ...lines,
  ];
  await writeFile(file, script.join('\n'));
  await chmod(file, 0o755);
  return file;
}
