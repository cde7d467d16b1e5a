import {readFile} from 'node:fs/promises';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {excerpt} from '../../src/render/frames/excerpt.ts';
import type {FigureJob} from '../../src/render/job/job.ts';
import {diffSides} from '../../src/render/diff/diffSides.ts';
import {filmDecoders} from '../../src/render/diff/filmDecoders.ts';
import {readSide} from '../../src/render/diff/side.ts';
import {bodyAt} from '../../src/render/mp4/box.ts';
import {readMovie} from '../../src/render/mp4/movie.ts';
import {readTrack} from '../../src/render/mp4/samples.ts';
import {ffmpegCandidates} from '../../src/render/video/ffmpeg.ts';
import {openBrowser} from '../helpers/browser.ts';
import {decodeInBrowser} from './helpers/browserAnimation.ts';
import {runFfmpeg} from './helpers/decode.ts';
import {emptyFolder} from './helpers/folder.ts';
import {renderSynthetic} from './helpers/jobs.ts';
import {syntheticSource} from './helpers/synthetic.ts';

const fps = 30_000 / 1001;
const size = {width: 64, height: 36};
/** A long hold in it ends a stretch of the MP4. */
const held = (index: number) => index > 10 && index < 45;
const figure = {...size, fps, frames: 61, held};
const duration = 61 * (1001 / 30_000);

describe('At 30000/1001 frames a second', () => {
  test.each<[string, Partial<FigureJob>]>([
    ['an MP4', {formats: ['mp4']}],
    ['a ProRes', {formats: ['mov']}],
  ])('%s counts time in just these', async (_, job) => {
    const [file] = await renderSynthetic(await emptyFolder(), figure, job);
    const movie = await readMovie(file!.path);
    const clock = bodyAt(movie, ['trak', 'mdia', 'mdhd']).readUInt32BE(12);
    const {frameTime, samples} = readTrack(movie);

    expect(file).toMatchObject({fps, frames: 61});
    expect(file!.duration).toBeCloseTo(duration, 12);
    expect(clock / frameTime).toBe(fps);
    expect(samples).toHaveLength(61);
  });

  test.each(['mp4', 'mov', 'webm'] as const)(
    '%s has that rate to another reader, and chapters that begin with a frame',
    async format => {
      const timeline = [
        {name: 'one', firstFrame: 0},
        {name: 'two', firstFrame: 30},
      ];
      const [file] = await renderSynthetic(
        await emptyFolder(),
        {...figure, timeline},
        {
          formats: [format],
          chapters: [
            {scene: 'one', title: 'One'},
            {scene: 'two', title: 'Two'},
          ],
        },
      );
      const {said} = await runFfmpeg(['-i', file!.path]);

      expect(said).toMatch(/Video: .* 29\.97 (fps|tbr)/);
      expect(said).toMatch(/Chapter #0[:.]1: start 1\.00(0|1)\d*, end 2\.03/);
    },
  );

  test('pictures for browsers last as long as the figure', async () => {
    const files = await renderSynthetic(await emptyFolder(), figure, {
      formats: ['gif', 'webp', 'apng'],
    });

    for (const file of files) {
      expect(Math.abs(file.duration - duration)).toBeLessThan(0.0051);
    }
    expect(files.slice(1).map(file => file.fps)).toEqual([fps, fps]);
  });

  test('an excerpt begins and ends with the frames that are nearest', async () => {
    const {frames} = await excerpt(syntheticSource(figure), {from: 0.5, to: 1});

    expect(frames).toBe(30 - 15);
  });

  test('a difference is found at its second', async () => {
    const folders = [await emptyFolder(), await emptyFolder()];
    await renderSynthetic(folders[0]!, figure);
    // The disc goes on from a frame earlier.
    await renderSynthetic(folders[1]!, {
      ...figure,
      held: index => index > 10 && index < 40,
    });
    const [before, after] = await Promise.all(
      folders.map(side => readSide(side)),
    );
    const {figures} = await diffSides(
      before!,
      after!,
      filmDecoders(ffmpegCandidates()),
    );

    expect(figures).toMatchObject([
      {seconds: {fps, stretches: [{from: expect.closeTo(40 / fps, 2)}]}},
    ]);
  });
});

describe('Pictures for browsers of a figure of 120 frames a second', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    ({browser} = await openBrowser());
  });
  afterAll(() => browser?.close());

  test.for([
    ['webp', 'image/webp', 120],
    ['apng', 'image/png', 120],
    ['webp', 'image/webp', 120_000 / 1001],
    ['apng', 'image/png', 240],
    ['gif', 'image/gif', 120],
  ] as const)(
    '%s (%s, at %d) hold no image for so short that a browser slows it down',
    async ([format, type, fps], context) => {
      if (!browser) return context.skip('no browser was found');
      const moving = {...size, fps, frames: 121, held: () => false};
      const [file] = await renderSynthetic(await emptyFolder(), moving, {
        formats: [format],
      });
      const bytes = await readFile(file!.path);
      const {images} = await decodeInBrowser(browser, bytes, type);
      const whole = images.reduce((sum, {duration}) => sum + duration, 0);

      expect(images.length).toBeGreaterThan(9);
      for (const {duration} of images) expect(duration).toBeGreaterThan(10);
      // The browser rounds every image of an APNG down to thousandths.
      const lost = format === 'apng' ? images.length : 5;
      expect(Math.abs(whole - (121 / fps) * 1000)).toBeLessThanOrEqual(lost);
      expect(file!.duration).toBeCloseTo(121 / fps, 2);
    },
  );
});
