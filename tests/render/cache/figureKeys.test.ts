import {chmod, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {figureKeys} from '../../../src/render/cache/figureKeys.ts';
import {findFfmpeg} from '../../../src/render/index.ts';
import {fakeFfmpeg} from '../helpers/fakeFfmpeg.ts';
import {fixtureJob} from '../helpers/fixture.ts';
import {emptyFolder} from '../helpers/folder.ts';

let real: string;

beforeAll(async () => {
  real = (await findFfmpeg()).path;
});

/** The key of a small MP4 that an ffmpeg is to encode. */
async function keyWith(ffmpeg: string) {
  const job = fixtureJob('moving', '', {formats: ['mp4'], ffmpeg});
  return figureKeys()(job);
}

/** The key of an AVIF that an ffmpeg with just these encoders is to encode. */
async function keyOf(encoders: readonly string[]): Promise<string> {
  const ffmpeg = await fakeFfmpeg(
    [
      'case "$*" in *muxer=avif) echo "Muxer avif"; exit;; esac',
      'echo "ffmpeg version 9" >&2',
      ...encoders.map(name => `echo " V....D ${name}"`),
    ].join('\n'),
  );
  const job = fixtureJob('moving', '', {formats: ['avif'], ffmpeg});
  return (await figureKeys()(job)).key;
}

/** The same ffmpeg, with what it encodes changed on the way. */
async function ffmpegWith(filter: string): Promise<string> {
  const file = path.join(await emptyFolder(), 'ffmpeg');
  const script = `#!/bin/sh
case "$1" in
  -encoders) exec "${real}" "$@" ;;
  *) "${real}" "$@" | ${filter} ;;
esac
`;
  await writeFile(file, script);
  await chmod(file, 0o755);
  return file;
}

// The stand-ins are shell scripts.
test.skipIf(process.platform === 'win32')(
  'An x264 of another version is another key, under the same version of ffmpeg',
  async () => {
    const mine = await keyWith(real);
    const same = await keyWith(await ffmpegWith('cat'));
    const other = await keyWith(
      await ffmpegWith("LC_ALL=C sed 's/x264 - core [0-9]*/x264 - core 999/'"),
    );

    expect(same.key).toBe(mine.key);
    expect(other.versions['ffmpeg']).toBe(mine.versions['ffmpeg']);
    expect(other.versions['x264']).toMatch(/^core 999/);
    expect(other.key).not.toBe(mine.key);
  },
);

// The stand-ins are shell scripts.
test.skipIf(process.platform === 'win32')(
  'The encoder of a format is part of the key, and what else an ffmpeg has is not',
  async () => {
    const aom = await keyOf(['libaom-av1']);

    expect(await keyOf(['libaom-av1', 'libx264', 'gif'])).toBe(aom);
    expect(await keyOf(['libaom-av1', 'libsvtav1'])).not.toBe(aom);
  },
);

test('An ffmpeg that is not there has no x264, and a key all the same', async () => {
  const {key, versions} = await keyWith('/nowhere/ffmpeg');

  expect(key).not.toBe('');
  expect(versions).not.toHaveProperty('ffmpeg');
  expect(versions).not.toHaveProperty('x264');
});
