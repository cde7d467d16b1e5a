import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {chooseEncoder} from '../../../src/render/video/chooseEncoder.ts';
import {prepareJob} from '../../../src/render/prepareJob.ts';
import type {FfmpegCandidate} from '../../../src/render/video/ffmpeg.ts';
import {fakeFfmpeg} from '../helpers/fakeFfmpeg.ts';
import {fixtureJob} from '../helpers/fixture.ts';

/** A stand-in with some encoders; it writes down what it is asked. */
async function place(
  source: string,
  encoders: readonly string[],
  {avif = false} = {},
): Promise<FfmpegCandidate & {readonly asked: () => Promise<string[]>}> {
  const file = await fakeFfmpeg(
    [
      'echo "$*" >> "$0.asked"',
      'echo "ffmpeg version 9" >&2',
      avif ? 'case "$*" in *muxer=avif) echo "Muxer avif"; exit;; esac' : '',
      ...encoders.map(name => `echo " V....D ${name}"`),
    ].join('\n'),
  );
  return {
    source,
    path: () => file,
    asked: async () =>
      (await readFile(`${file}.asked`, 'utf8').catch(() => ''))
        .split('\n')
        .filter(Boolean),
  };
}

// The stand-ins are shell scripts.
describe.skipIf(process.platform === 'win32')('What encodes a format', () => {
  test('is of the first ffmpeg that can, each format by itself', async () => {
    const old = await place('package', ['libx264', 'libaom-av1']);
    const rich = await place('PATH', ['libx264', 'libsvtav1', 'libx265'], {
      avif: true,
    });
    const candidates = [old, rich];
    const job = fixtureJob('moving', 'out', {
      formats: ['mp4', 'gif', 'avif'],
    });
    const {encoders} = await prepareJob(job, candidates);
    const hevc = await prepareJob(
      {...job, formats: ['mp4'], codec: 'hevc'},
      candidates,
    );

    expect(encoders).toEqual({
      mp4: {name: 'libx264', ffmpeg: old.path()},
      avif: {name: 'libsvtav1', ffmpeg: rich.path()},
    });
    expect(hevc.encoders).toEqual({
      mp4: {name: 'libx265', ffmpeg: rich.path()},
    });
  });

  test('is asked of each ffmpeg once, and of none that need not be asked', async () => {
    const old = await place('package', ['libx264', 'libaom-av1']);
    const rich = await place('PATH', ['libsvtav1'], {avif: true});
    const candidates = [old, rich];
    await chooseEncoder('mp4', 'h264', candidates);

    expect(await rich.asked()).toEqual([]);
    await Promise.all([
      chooseEncoder('avif', 'h264', candidates),
      chooseEncoder('avif', 'h264', candidates),
      chooseEncoder('webm', 'h264', candidates).catch(() => {}),
    ]);

    expect(await old.asked()).toEqual(['-encoders', '-h muxer=avif']);
    expect(await rich.asked()).toEqual(['-encoders', '-h muxer=avif']);
  });

  test('passes over what does not run', async () => {
    const candidates = [
      {source: 'package', path: () => '/nowhere/ffmpeg'},
      await place('PATH', ['libx264']),
    ];
    const choice = await chooseEncoder('mp4', 'h264', candidates);

    expect(choice).toMatchObject({
      name: 'libx264',
      ffmpeg: {source: 'PATH'},
    });
  });

  test('is missing where none can, and the error says what each lacks', async () => {
    const old = await place('package', ['libx264', 'libaom-av1']);
    const other = await place('PATH', ['libx264']);
    const choice = chooseEncoder('avif', 'h264', [old, other]);

    await expect(choice).rejects.toThrow(
      `No ffmpeg here can encode animated AVIF: that from package (${old.path()}) has no AVIF container, that from PATH (${other.path()}) has no libsvtav1 or libaom-av1. Name another with --ffmpeg PATH, or render --format gif.`,
    );
  });

  test('is of the ffmpeg that a job names, and of no other', async () => {
    const named = await place('--ffmpeg', ['libx264']);
    const job = fixtureJob('moving', 'out', {
      formats: ['avif'],
      ffmpeg: named.path(),
    });

    await expect(prepareJob(job)).rejects.toThrow(
      `The ffmpeg from --ffmpeg (${path.resolve(named.path())}) cannot encode animated AVIF: it has no libsvtav1 or libaom-av1.`,
    );
  });
});
