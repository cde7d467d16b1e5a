import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {efforts} from '../../../src/render/job/formats.ts';
import {findFfmpeg} from '../../../src/render/video/ffmpeg.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {playInBrowser} from '../helpers/browserVideo.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {fakeFfmpeg, killedMidway} from '../helpers/fakeFfmpeg.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';
import {drawnFrames} from '../helpers/synthetic.ts';

const settings = {width: 320, height: 180, fps: 60, frames: 97};

describe('an MP4', () => {
  test('has every frame and the figure’s length', async () => {
    const folder = await emptyFolder();
    const [file] = await renderSynthetic(folder, settings);

    expect(file).toMatchObject({format: 'mp4', frames: 97, duration: 97 / 60});
    const frames = await decode(file!.path, 'yuv420p', (320 * 180 * 3) / 2);

    expect(frames).toHaveLength(97);
    const {said} = await runFfmpeg(['-i', file!.path]);

    expect(said).toMatch(/Duration: 00:00:01\.6[12]/);
    expect(said).toMatch(/h264 \(High\).*yuv420p\(tv, bt709.*320x180.*60 fps/);
  });

  test('says in the stream too that its colours are BT.709', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), settings);
    const bare = ['-c', 'copy', '-bsf:v', 'h264_mp4toannexb', '-f', 'h264'];
    const {output} = await runFfmpeg(['-i', file!.path, ...bare, '-']);
    const {said} = await runFfmpeg(['-f', 'h264', '-i', '-'], output);

    expect(said).toMatch(/Stream.*yuv420p\(tv, bt709[),/]/);
  });

  test('shows the ground within two levels of what was drawn', async () => {
    const folder = await emptyFolder();
    const [file] = await renderSynthetic(folder, settings);
    const {output} = await runFfmpeg([
      '-i',
      file!.path,
      '-vf',
      'scale=in_color_matrix=bt709:flags=accurate_rnd+full_chroma_int,format=rgb24',
      '-f',
      'rawvideo',
      '-',
    ]);
    for (let frame = 0; frame < settings.frames; frame++) {
      const [r, g, b] = output.subarray(frame * 320 * 180 * 3);

      expect(Math.abs(r! - 0x11)).toBeLessThanOrEqual(2);
      expect(Math.abs(g! - 0x15)).toBeLessThanOrEqual(2);
      expect(Math.abs(b! - 0x1d)).toBeLessThanOrEqual(2);
    }
  });

  test('keeps its title', async () => {
    const folder = await emptyFolder();
    const title = 'Zurück zu w₁₁';
    const [file] = await renderSynthetic(folder, settings, {title});
    const {said} = await runFfmpeg(['-i', file!.path]);

    expect(said).toMatch(/title +: Zurück zu w₁₁/);
  });

  test('begins with the index, so that it plays while it loads', async () => {
    const folder = await emptyFolder();
    const [file] = await renderSynthetic(folder, settings);
    const {said} = await runFfmpeg(['-v', 'trace', '-i', file!.path]);
    const order = [...said.matchAll(/type:'(moov|mdat)' parent:'root'/g)];

    expect(order.map(match => match[1])).toEqual(['moov', 'mdat']);
  });
});

test.for(efforts)(
  'a %s MP4 plays in a browser, with the ground in its right colour',
  async (effort, context) => {
    const {browser} = await openBrowser();
    if (!browser) return context.skip('no browser was found');
    try {
      const folder = await emptyFolder();
      const [file] = await renderSynthetic(folder, settings, {effort});
      const mp4 = await readFile(file!.path);
      const played = await playInBrowser(browser, mp4, [0.5, 1.6]);

      expect(played.duration).toBeCloseTo(97 / 60, 2);
      for (const [r, g, b] of played.pictures) {
        expect(Math.abs(r! - 0x11)).toBeLessThanOrEqual(2);
        expect(Math.abs(g! - 0x15)).toBeLessThanOrEqual(2);
        expect(Math.abs(b! - 0x1d)).toBeLessThanOrEqual(2);
      }
    } finally {
      await browser.close();
    }
  },
);

test('an MP4 that is soon done is as near to what was drawn as a small one', async () => {
  const colourful = {...settings, colourful: true};
  const ratios = await Promise.all(
    efforts.map(async effort => {
      const folder = await emptyFolder();
      const [file] = await renderSynthetic(folder, colourful, {effort});
      return psnr(file!.path, await drawnFrames(colourful));
    }),
  );
  const [small, fast] = ratios;

  expect(small).toBeGreaterThan(40);
  expect(Math.abs(fast! - small!)).toBeLessThan(1);
});

/** Decibels of a video against what was drawn, by ffmpeg. */
async function psnr(file: string, drawn: readonly Buffer[]): Promise<number> {
  const raw = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', '320x180'];
  const filter =
    '[1]scale=out_color_matrix=bt709:out_range=tv,format=yuv420p[d];[0][d]psnr';
  const {said} = await runFfmpeg(
    [
      ['-i', file, ...raw, '-framerate', '60', '-i', '-'],
      ['-lavfi', filter, '-f', 'null', '-'],
    ].flat(),
    Buffer.concat(drawn),
  );
  return Number(/average:([\d.]+)/.exec(said)?.[1]);
}

describe('an MP4 that cannot be written', () => {
  test('a killed ffmpeg leaves no file, and the error names both', async () => {
    const folder = await emptyFolder();
    const ffmpeg = await fakeFfmpeg(killedMidway);

    await expect(renderSynthetic(folder, settings, {ffmpeg})).rejects.toThrow(
      /figure\.mp4 could not be encoded: ffmpeg was ended by SIGKILL/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('the error has ffmpeg’s last words', async () => {
    const folder = await emptyFolder();
    const ffmpeg = await fakeFfmpeg(
      'head -c 100000 >/dev/null; echo "No space left on device" >&2; exit 1',
    );

    await expect(renderSynthetic(folder, settings, {ffmpeg})).rejects.toThrow(
      /figure\.mp4 .*ended with code 1\.\nNo space left on device/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('an ffmpeg that stops early without an error is found out', async () => {
    const folder = await emptyFolder();
    const ffmpeg = await fakeFfmpeg('head -c 100000 >/dev/null; exit 0');
    const long = {...settings, frames: 400};

    await expect(renderSynthetic(folder, long, {ffmpeg})).rejects.toThrow(
      /ffmpeg ended before the last frame|not kept, because it is not a whole MP4/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('a file with frames missing is not kept', async () => {
    const folder = await emptyFolder();
    const {path: program} = await findFfmpeg();
    const bytes = 90 * ((320 * 180 * 3) / 2);
    const ffmpeg = await fakeFfmpeg(
      `(head -c ${bytes}; cat >/dev/null) | "${program}" "$@"`,
    );

    await expect(renderSynthetic(folder, settings, {ffmpeg})).rejects.toThrow(
      /figure\.mp4 was not kept, because its number of frames is 90, not 97/,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test('a program that does not exist is named', async () => {
    const folder = await emptyFolder();
    const ffmpeg = path.join(folder, 'none', 'ffmpeg');

    await expect(renderSynthetic(folder, settings, {ffmpeg})).rejects.toThrow(
      /figure\.mp4 could not be encoded: ffmpeg did not start: there is no such file .*none.ffmpeg/,
    );
  });
});
