import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {findFfmpeg, renderFigures} from '../../../src/render/index.ts';
import {x264Of} from '../../../src/render/video/x264.ts';
import {fixtureJob} from '../helpers/fixture.ts';
import {emptyFolder} from '../helpers/folder.ts';

test('The x264 of an ffmpeg is the one that its videos name', async () => {
  const folder = await emptyFolder();
  const job = fixtureJob('moving', folder, {formats: ['mp4']});
  await renderFigures([job]);
  const video = await readFile(path.join(folder, 'moving.mp4'), 'latin1');
  const {path: ffmpeg} = await findFfmpeg();

  const x264 = await x264Of(ffmpeg);
  expect(x264).toMatch(/^core \d+/);
  expect(video).toContain(`x264 - ${x264} - `);
});

test.each(['/nowhere/ffmpeg', process.execPath])(
  'What cannot encode has none: %s',
  async program => {
    expect(await x264Of(program)).toBeUndefined();
  },
);
