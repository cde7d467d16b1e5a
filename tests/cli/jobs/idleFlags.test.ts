import {describe, expect, test} from 'vitest';
import {render} from '../../../src/cli/commands/render.ts';
import {idleFlags} from '../../../src/cli/jobs/idleFlags.ts';
import type {RenderFlags} from '../../../src/cli/jobs/renderJobs.ts';
import {run} from '../helpers/run.ts';

/** What is said of a command line, whose figures have the formats that it names. */
function said(line: string): string[] {
  const command = render()
    .exitOverride()
    .action(() => {});
  command.parse(line.split(' '), {from: 'user'});
  const flags = command.opts<RenderFlags>();
  const {format = ['mp4', 'gif'], codec = 'h264'} = flags;
  return idleFlags(command, {flags, jobs: [{formats: format, codec}]});
}

describe('A flag without effect is told, with the reason:', () => {
  test.each([
    ['--codec av1 --format gif', '--codec has no effect: no MP4 is written.'],
    [
      '--effort fast --codec av1',
      '--effort has no effect: no MP4 in H.264 is written.',
    ],
    [
      '--gif-width 640 --format mp4,webp',
      '--gif-width has no effect: no GIF is written.',
    ],
    [
      '--loop once --format avif,mp4',
      '--loop has no effect: no GIF, WebP or APNG is written.',
    ],
    [
      '--ffmpeg /bin/ffmpeg --format gif,apng,png,stills',
      '--ffmpeg has no effect: these formats are written without ffmpeg.',
    ],
    [
      '--quality low --size 320x180 --fps 5',
      '--quality has no effect: it is a size and a rate, and --size and --fps give both.',
    ],
    ['03 07 --all', '03 07 has no effect: --all renders every figure.'],
    [
      '--no-check --strict',
      '--no-check has no effect: --strict checks every figure.',
    ],
    [
      '--no-cache --cache-dir kept',
      '--cache-dir has no effect: --no-cache keeps nothing.',
    ],
    [
      '--no-cache --cache-limit 2GB',
      '--cache-limit has no effect: --no-cache keeps nothing.',
    ],
    [
      '--costs manifest.json',
      '--costs has no effect: costs only matter with --shard.',
    ],
    [
      '--dry-run --open',
      '--open has no effect: nothing is opened with --dry-run.',
    ],
    [
      '--dry-run --jobs 2',
      '--jobs has no effect: nothing is rendered with --dry-run.',
    ],
  ])('%s', (line, warning) => {
    expect(said(line)).toEqual([warning]);
  });
});

test.each([
  '--format mp4,gif --codec hevc --gif-width 640 --loop 3 --ffmpeg ffmpeg',
  '--format webp --loop once',
  '--format avif --ffmpeg ffmpeg',
  '--quality low --size 320x180',
  '--quality low --fps 5',
  '03 --no-check --no-verify --stills',
  '--all --strict',
  '--cache-dir kept --cache-limit 2GB --no-captions',
  '--shard 1/2 --costs manifest.json',
  '--open --jobs 2',
])('Of flags with an effect nothing is said: %s', line => {
  expect(said(line)).toEqual([]);
});

test('A flag without effect is a line on standard error, and no error', async () => {
  const {code, stdout, stderr} = await run(
    'render 03 --format avif --loop once --dry-run --no-cache'.split(' '),
  );

  expect(code).toBe(0);
  expect(stderr).toBe(
    '--loop has no effect: no GIF, WebP or APNG is written.\n',
  );
  expect(stdout).toMatch(/^03-tracing-the-error {2}draw/);
});
