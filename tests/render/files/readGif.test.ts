import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readGif} from '../../../src/render/files/readGif.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';

describe('reading a GIF back', () => {
  test('finds the images and the length that ffmpeg wrote', async () => {
    expect(await readGif(await testGif())).toEqual({
      width: 64,
      height: 36,
      frames: 20,
      duration: 1,
    });
  });

  test.each([30, 2000])('a file cut to %d bytes is refused', async length => {
    const file = await testGif();
    await writeFile(file, (await readFile(file)).subarray(0, length));

    await expect(readGif(file)).rejects.toThrow(/is not a whole GIF/);
  });
});

async function testGif(): Promise<string> {
  const file = path.join(await emptyFolder(), 'test.gif');
  const source = 'testsrc=size=64x36:rate=20:duration=1';
  await runFfmpeg(['-f', 'lavfi', '-i', source, file]);
  return file;
}
