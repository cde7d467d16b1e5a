import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {fakeFfmpeg, killedMidway} from './helpers/fakeFfmpeg.ts';
import {emptyFolder} from './helpers/folder.ts';
import {renderSynthetic} from './helpers/jobs.ts';

const settings = {width: 640, height: 360, fps: 60, frames: 75};
const formats = ['mp4', 'gif'] as const;

describe('a figure in two formats', () => {
  test('two renders give the same bytes', async () => {
    const hashes = [await emptyFolder(), await emptyFolder()].map(
      async folder => {
        const files = await renderSynthetic(folder, settings, {formats});
        return Promise.all(files.map(({path}) => sha256(path)));
      },
    );
    const [first, second] = await Promise.all(hashes);

    expect(second).toEqual(first);
  });

  test('has the same length in both, to a hundredth of a second', async () => {
    const [mp4, gif] = await renderSynthetic(await emptyFolder(), settings, {
      formats,
    });

    expect(Math.abs(mp4!.duration - gif!.duration)).toBeLessThan(0.01);
  });

  test('one that fails takes the other with it, and no file is left', async () => {
    const folder = await emptyFolder();
    const ffmpeg = await fakeFfmpeg(killedMidway);

    await expect(
      renderSynthetic(folder, settings, {formats, ffmpeg}),
    ).rejects.toThrow(/figure\.mp4 could not be encoded/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('stopped midway, it leaves no file', async () => {
    const folder = await emptyFolder();
    const stop = new AbortController();
    const held = (index: number) => {
      if (index === 40) stop.abort(new Error('enough'));
      return false;
    };

    await expect(
      renderSynthetic(
        folder,
        {...settings, held},
        {formats, signal: stop.signal},
      ),
    ).rejects.toThrow('enough');
    expect(await readdir(folder)).toEqual([]);
  });
});

async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
