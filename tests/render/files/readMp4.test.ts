import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readMp4} from '../../../src/render/files/readMp4.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';

describe('reading an MP4 back', () => {
  test.each([
    {rate: '60', seconds: '2', frames: 120},
    {rate: '30000/1001', seconds: '1.001', frames: 30},
    {rate: '15', seconds: '0.4', frames: 6},
  ])('$frames frames at $rate, as ffmpeg wrote them', async example => {
    const {rate, seconds, frames} = example;
    const file = await testVideo(`size=64x36:rate=${rate}:duration=${seconds}`);

    expect(await readMp4(file)).toEqual({
      width: 64,
      height: 36,
      frames,
      duration: expect.closeTo(Number(seconds), 5),
    });
  });

  test.each([0, 7, 40])('a file cut to %d bytes is refused', async length => {
    const file = await testVideo('size=64x36:rate=60:duration=1');
    await writeFile(file, (await readFile(file)).subarray(0, length));

    await expect(readMp4(file)).rejects.toThrow(
      'it is not a whole MP4: it has no moov box',
    );
  });
});

async function testVideo(source: string): Promise<string> {
  const file = path.join(await emptyFolder(), 'test.mp4');
  const input = ['-f', 'lavfi', '-i', `testsrc=${source}`];
  await runFfmpeg([...input, '-c:v', 'libx264', file]);
  return file;
}
