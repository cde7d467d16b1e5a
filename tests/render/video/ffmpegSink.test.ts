import {readdir, readFile} from 'node:fs/promises';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {chooseEncoder} from '../../../src/render/video/chooseEncoder.ts';
import {ffmpegCandidates} from '../../../src/render/video/ffmpeg.ts';
import type {FigureJob} from '../../../src/render/job/job.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {decodeInBrowser} from '../helpers/browserAnimation.ts';
import {runFfmpeg} from '../helpers/decode.ts';
import {fakeFfmpeg, killedMidway} from '../helpers/fakeFfmpeg.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';
import {alphaOf, over, psnr} from '../helpers/likeness.ts';
import {drawnFrames} from '../helpers/synthetic.ts';

const settings = {width: 320, height: 180, fps: 60, frames: 32};
const chapters = [{title: 'One', scene: 'first'}];
const timeline = [{name: 'first', firstFrame: 0}];

/** What each is to be: decibels between a drawn frame and the decoded one. */
const videos: readonly (readonly [
  name: string,
  job: Partial<FigureJob>,
  decibels: number,
  stream: RegExp,
])[] = [
  ['WebM', {formats: ['webm']}, 36, /vp9.*yuv420p\(tv, bt709.*320x180.*60 fps/],
  [
    'ProRes',
    {formats: ['mov']},
    46,
    /prores \(4444\).*yuv444p1\dle\([^)]*bt709.*320x180.*60 fps/,
  ],
  [
    'HEVC',
    {formats: ['mp4'], codec: 'hevc'},
    36,
    /hevc.*hvc1.*yuv420p\(tv, bt709.*320x180.*60 fps/,
  ],
  [
    'AV1',
    {formats: ['mp4'], codec: 'av1'},
    36,
    /av1.*yuv420p\(tv, bt709.*320x180.*60 fps/,
  ],
];

describe.each(videos)('%s', (_name, job, decibels, stream) => {
  test('has every frame as it was drawn, its tags, and the same bytes each time', async context => {
    if (!(await ffmpegFor(job))) return context.skip('no encoder was found');
    const figure = {...settings, timeline};
    const [file] = await renderSynthetic(await emptyFolder(), figure, {
      ...job,
      title: 'Zurück zu w₁₁',
      chapters,
    });
    const {said} = await runFfmpeg(['-i', file!.path]);
    const decoded = await decodeRgb(file!.path);
    const drawn = await drawnFrames(settings);

    expect(file).toMatchObject({frames: 32, duration: 32 / 60, fps: 60});
    expect(said).toMatch(stream);
    expect(said).toMatch(/title +: Zurück zu w₁₁/i);
    expect(said).toMatch(/Chapter #0:0: start 0\.0+, end 0\.53/);
    expect(decoded).toHaveLength(32);
    decoded.forEach((frame, i) => {
      expect(psnr(frame, over(drawn[i]!, [0, 0, 0]))).toBeGreaterThan(decibels);
    });

    const [again] = await renderSynthetic(await emptyFolder(), figure, {
      ...job,
      title: 'Zurück zu w₁₁',
      chapters,
    });
    const [first, second] = await Promise.all(
      [file!, again!].map(({path}) => readFile(path)),
    );
    expect(second!.equals(first!)).toBe(true);
  });

  test('that is killed leaves no file, and the error names it', async context => {
    if (!(await ffmpegFor(job))) return context.skip('no encoder was found');
    const folder = await emptyFolder();
    const ffmpeg = await fakeFfmpeg(killedMidway);

    await expect(
      renderSynthetic(folder, settings, {...job, ffmpeg}),
    ).rejects.toThrow(/figure\.\w+ could not be encoded: .*ended by SIGKILL/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('with frames missing is not kept', async context => {
    if (!(await ffmpegFor(job))) return context.skip('no encoder was found');
    const folder = await emptyFolder();
    const program = await ffmpegFor(job);
    const perFrame = 320 * 180 * (job.formats?.includes('mov') ? 4 : 1.5);
    const ffmpeg = await fakeFfmpeg(
      `(head -c ${perFrame * 20}; cat >/dev/null) | "${program}" "$@"`,
    );

    await expect(
      renderSynthetic(folder, settings, {...job, ffmpeg}),
    ).rejects.toThrow(/not kept, because its number of frames is 20, not 32/);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe.each([
  ['WebM', 'webm', 'libvpx-vp9', 34],
  ['ProRes', 'mov', 'prores', 44],
] as const)('a transparent %s', (_name, format, decoder, decibels) => {
  test('keeps the alpha and the colours of every frame', async () => {
    const figure = {...settings, transparent: true};
    const [file] = await renderSynthetic(await emptyFolder(), figure, {
      formats: [format],
      transparent: true,
    });
    const decoded = await decodeRgba(file!.path, decoder);
    const drawn = await drawnFrames(figure);

    expect(decoded).toHaveLength(32);
    decoded.forEach((frame, i) => {
      expect(psnr(alphaOf(frame), alphaOf(drawn[i]!))).toBeGreaterThan(40);
      for (const ground of [
        [255, 255, 255],
        [0, 0, 0],
      ]) {
        expect(
          psnr(over(frame, ground), over(drawn[i]!, ground)),
        ).toBeGreaterThan(decibels);
      }
    });
  });
});

describe('pictures that move, in a browser', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    ({browser} = await openBrowser());
  });
  afterAll(() => browser?.close());

  test.for([false, true])(
    'a WebP is what was drawn, pixel for pixel; transparent: %s',
    async (transparent, context) => {
      if (!browser) return context.skip('no browser was found');
      const figure = {...settings, transparent, held};
      const [file] = await renderSynthetic(await emptyFolder(), figure, {
        formats: ['webp'],
        transparent,
        loop: 3,
      });
      const bytes = await readFile(file!.path);
      const {images, loops} = await decodeInBrowser(
        browser,
        bytes,
        'image/webp',
      );
      const drawn = (await drawnFrames(figure)).filter((_, i) => !held(i));
      const whole = images.reduce((sum, {duration}) => sum + duration, 0);

      // Frames 11 to 19 rest: they are one long frame with number 10.
      expect(images).toHaveLength(32 - 9);
      expect(file!.frames).toBe(32 - 9);
      expect(images[10]!.duration).toBeCloseTo(1000 / 6, -1);
      expect(whole).toBe(Math.round((32 / 60) * 1000));
      expect(loops).toBe(2);
      images.forEach(({pixels}, i) => {
        expect(psnr(pixels, drawn[i]!)).toBeGreaterThan(
          transparent ? 55 : 1000,
        );
      });
    },
  );

  test('an AVIF is close to what was drawn', async context => {
    if (!browser) return context.skip('no browser was found');
    const job = {formats: ['avif']} as const;
    if (!(await ffmpegFor(job))) return context.skip('no encoder was found');
    const [file] = await renderSynthetic(await emptyFolder(), settings, job);
    const bytes = await readFile(file!.path);
    const {images} = await decodeInBrowser(browser, bytes, 'image/avif');
    const drawn = await drawnFrames(settings);

    expect(images).toHaveLength(32);
    images.forEach(({pixels}, i) => {
      expect(psnr(pixels, drawn[i]!)).toBeGreaterThan(36);
    });
  });
});

function held(index: number): boolean {
  return index > 10 && index < 20;
}

/** The ffmpeg that writes the first format of a job, if one can. */
async function ffmpegFor({formats, codec = 'h264'}: Partial<FigureJob>) {
  const choice = await chooseEncoder(
    formats![0]!,
    codec,
    ffmpegCandidates(),
  ).catch(() => undefined);
  return choice?.ffmpeg.path;
}

async function decodeRgb(file: string): Promise<Buffer[]> {
  const filter =
    'scale=in_color_matrix=bt709:flags=accurate_rnd+full_chroma_int,format=rgb24';
  return frames(['-i', file, '-vf', filter], 3);
}

async function decodeRgba(file: string, decoder: string): Promise<Buffer[]> {
  const filter =
    'scale=in_color_matrix=bt709:flags=accurate_rnd+full_chroma_int,format=rgba';
  return frames(['-c:v', decoder, '-i', file, '-vf', filter], 4);
}

async function frames(args: string[], channels: number): Promise<Buffer[]> {
  const out = ['-vsync', 'passthrough', '-f', 'rawvideo', '-'];
  const {output} = await runFfmpeg([...args, ...out]);
  const size = settings.width * settings.height * channels;
  return Array.from({length: output.length / size}, (_, i) =>
    output.subarray(i * size, (i + 1) * size),
  );
}
