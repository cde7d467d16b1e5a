import {readdir, readFile} from 'node:fs/promises';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {chooseScaler} from '../../../src/render/gif/scaler.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {decodeInBrowser} from '../helpers/browserAnimation.ts';
import {decode, runFfmpeg} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';
import {syntheticSource} from '../helpers/synthetic.ts';

// Moves for a second, rests for one, moves again; wide enough to be reduced.
const settings = {
  width: 1200,
  height: 240,
  fps: 60,
  frames: 150,
  held: (index: number) => index > 60 && index < 120,
};
const small = {width: 600, height: 120};
const gradient = {...settings, colourful: true};
const formats = ['gif'] as const;

describe('a GIF, as ffmpeg decodes it', () => {
  test('shows the reduced frames, pixel for pixel', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), settings, {
      formats,
    });
    const frames = await decode(file!.path, 'rgb24', 600 * 120 * 3);
    const expected = await sampledFrames();

    expect(frames).toHaveLength(expected.length);
    frames.forEach((frame, i) => {
      expect(frame.equals(expected[i]!)).toBe(true);
    });
  });

  test('holds a rest as one long image and lasts as long as the figure', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), settings, {
      formats,
    });
    const {said} = await runFfmpeg([
      '-i',
      file!.path,
      '-vf',
      'showinfo',
      '-vsync',
      'passthrough',
      '-f',
      'null',
      '-',
    ]);
    const times = [...said.matchAll(/pts_time:([\d.]+)/g)].map(m =>
      Number(m[1]),
    );
    const moving = [...range(0, 20), ...range(40, 49)].map(i => i * 0.05);

    expect(times).toEqual(moving.map(time => expect.closeTo(time, 6)));
    expect(file).toMatchObject({fps: 20, frames: 31, duration: 2.5, ...small});
  });

  test('with more colours than a palette holds, stays close to them', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), gradient, {
      formats,
    });
    const frames = await decode(file!.path, 'rgb24', 600 * 120 * 3);
    const expected = await sampledFrames(gradient);
    const worst = Math.min(
      ...frames.map((frame, i) => psnr(frame, expected[i]!)),
    );

    expect(worst).toBeGreaterThan(40);
  });
});

describe('a GIF, as a browser decodes it', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    ({browser} = await openBrowser());
  });
  afterAll(() => browser?.close());

  test('has the same images and delays, and loops for ever', async context => {
    if (!browser) return context.skip('no browser was found');
    const [file] = await renderSynthetic(await emptyFolder(), settings, {
      formats,
    });
    const shown = await decodeInBrowser(browser, await readFile(file!.path));
    const expected = await sampledFrames();

    expect(shown.loops).toBe(Infinity);
    expect(shown.images.map(({duration}) => duration)).toEqual(
      range(0, 30).map(i => (i === 20 ? 1000 : 50)),
    );
    shown.images.forEach(({pixels}, i) => {
      expect(withoutAlpha(pixels).equals(expected[i]!)).toBe(true);
    });
  });
});

describe('a GIF of a wished width', () => {
  test('shows frames reduced by area, pixel for pixel', async () => {
    const [file] = await renderSynthetic(await emptyFolder(), settings, {
      formats,
      gifWidth: 500,
    });
    const frames = await decode(file!.path, 'rgb24', 500 * 100 * 3);
    const expected = await sampledFrames(settings, 500);

    expect(file).toMatchObject({width: 500, height: 100, duration: 2.5});
    expect(frames).toHaveLength(expected.length);
    frames.forEach((frame, i) => {
      expect(frame.equals(expected[i]!)).toBe(true);
    });
  });
});

describe('a GIF of any rate', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    ({browser} = await openBrowser());
  });
  afterAll(() => browser?.close());

  test.for([
    [7, 'forever', Infinity],
    [24, 1, 0],
    [30, 3, 2],
    [50, 'forever', Infinity],
    [59, 2, 1],
    [144, 'forever', Infinity],
  ] as const)(
    'at %i frames a second, played %s times, has the right speed in a browser',
    async ([fps, loop, again], context) => {
      if (!browser) return context.skip('no browser was found');
      const frames = Math.round(fps * 1.3);
      const figure = {width: 64, height: 48, fps, frames};
      const job = {formats, loop};
      const [file] = await renderSynthetic(await emptyFolder(), figure, job);
      const shown = await decodeInBrowser(browser, await readFile(file!.path));
      const durations = shown.images.map(({duration}) => duration);
      const whole = durations.reduce((sum, duration) => sum + duration, 0);

      expect(Math.abs(whole - (frames / fps) * 1000)).toBeLessThanOrEqual(5);
      // Browsers slow down what claims to be faster.
      expect(Math.min(...durations)).toBeGreaterThanOrEqual(20);
      expect(shown.loops).toBe(again);
    },
  );
});

test('a GIF that is given up leaves nothing', async () => {
  const folder = await emptyFolder();
  const signal = AbortSignal.abort(new Error('enough'));

  await expect(
    renderSynthetic(folder, settings, {formats: ['gif', 'mp4'], signal}),
  ).rejects.toThrow('enough');
  expect(await readdir(folder)).toEqual([]);
});

/** Every third frame that differs, reduced, as RGB. */
async function sampledFrames(
  figure = settings,
  gifWidth?: number,
): Promise<Buffer[]> {
  const source = syntheticSource(figure);
  const scaler = chooseScaler(figure, gifWidth);
  const {width, height} = scaler;
  const frames: Buffer[] = [];
  for (let index = 0; index < figure.frames; index++) {
    if (index > 0) await source.advance();
    if (index % 3 > 0 || !source.changed) continue;
    await source.draw();
    const target = new Int32Array(width * height);
    const {pixels} = source.picture;
    scaler.scale(pixels, target, {x: 0, y: 0, width, height});
    frames.push(withoutAlpha(Buffer.from(target.buffer)));
  }
  return frames;
}

function withoutAlpha(rgba: Buffer): Buffer {
  return Buffer.from(rgba.filter((_, i) => i % 4 < 3));
}

function psnr(a: Buffer, b: Buffer): number {
  const error = a.reduce((sum, level, i) => sum + (level - b[i]!) ** 2, 0);
  return 10 * Math.log10(255 ** 2 / (error / a.length));
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}
