import {readFile, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {readApng} from '../../../src/render/files/readApng.ts';
import {readPngFolder} from '../../../src/render/files/readPngFolder.ts';
import {readWebm} from '../../../src/render/files/readWebm.ts';
import {readWebp} from '../../../src/render/files/readWebp.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';

const settings = {width: 96, height: 54, fps: 30, frames: 18};
const readers = {webm: readWebm, webp: readWebp, apng: readApng} as const;

describe.each(['webm', 'webp', 'apng'] as const)('reading a %s', format => {
  test('finds its facts, and misses what is cut off at any place', async () => {
    const folder = await emptyFolder();
    const [file] = await renderSynthetic(folder, settings, {formats: [format]});
    const bytes = await readFile(file!.path);
    const facts = await readers[format](file!.path);

    expect(facts).toMatchObject({width: 96, height: 54, frames: file!.frames});
    expect(facts.duration).toBeCloseTo(0.6, 1);
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      const cut = path.join(folder, 'cut');
      await writeFile(cut, bytes.subarray(0, bytes.length * share));

      await expect(readers[format](cut)).rejects.toThrow(
        /^it is not a whole (WebM|WebP|APNG)/,
      );
    }
  });
});

test('A WebM that another program wrote is read too', async () => {
  const file = path.join(await emptyFolder(), 'other.webm');
  await runFfmpeg([
    '-f',
    'lavfi',
    '-i',
    'testsrc=s=128x72:r=25:d=2',
    '-c:v',
    'libvpx',
    file,
  ]);

  await expect(readWebm(file)).resolves.toMatchObject({
    width: 128,
    height: 72,
    frames: 50,
    duration: expect.closeTo(2, 1),
  });
});

describe('reading a folder of PNGs', () => {
  test('misses a picture that is not whole', async () => {
    const folder = await pngs();
    const file = path.join(folder, '00007.png');
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, -5));

    await expect(readPngFolder(folder)).rejects.toThrow(
      '00007.png is not a whole PNG',
    );
  });

  test('misses a picture of another size', async () => {
    const folder = await pngs();
    const [other] = await renderSynthetic(
      await emptyFolder(),
      {...settings, width: 98, frames: 1},
      {formats: ['png']},
    );
    const wrong = await readFile(path.join(other!.path, '00000.png'));
    await writeFile(path.join(folder, '00003.png'), wrong);

    await expect(readPngFolder(folder)).rejects.toThrow(
      'its pictures are 96×54, 98×54',
    );
  });
});

async function pngs(): Promise<string> {
  const job = {formats: ['png']} as const;
  const [file] = await renderSynthetic(await emptyFolder(), settings, job);
  return file!.path;
}
