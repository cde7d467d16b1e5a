import {readFile} from 'node:fs/promises';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {delayOf} from '../../../src/render/images/apngChunks.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {decodeInBrowser} from '../helpers/browserAnimation.ts';
import {decode} from '../helpers/decode.ts';
import {emptyFolder} from '../helpers/folder.ts';
import {renderSynthetic} from '../helpers/jobs.ts';
import {furthest} from '../helpers/likeness.ts';
import {drawnFrames} from '../helpers/synthetic.ts';

const held = (index: number) => index > 4 && index < 14;
const settings = {width: 160, height: 91, fps: 30, frames: 20, held};
const bytesPerFrame = 160 * 91 * 4;

describe('an APNG', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    ({browser} = await openBrowser());
  });
  afterAll(() => browser?.close());

  test.each([false, true])(
    'is what was drawn, as ffmpeg decodes it; transparent: %s',
    async transparent => {
      const figure = {...settings, transparent};
      const [file] = await renderSynthetic(await emptyFolder(), figure, {
        formats: ['apng'],
        transparent,
      });
      const frames = await decode(file!.path, 'rgba', bytesPerFrame);
      const drawn = (await drawnFrames(figure)).filter((_, i) => !held(i));

      expect(file).toMatchObject({frames: 11, duration: 20 / 30, fps: 30});
      expect(frames).toHaveLength(11);
      frames.forEach((frame, i) => {
        expect(furthest(frame, drawn[i]!)).toBeLessThanOrEqual(
          transparent ? 1 : 0,
        );
      });
    },
  );

  test.for([
    [30, 'forever', Infinity],
    [60, 1, 0],
    [24, 3, 2],
  ] as const)(
    'at %i frames a second, played %s times, is right in a browser',
    async ([fps, loop, again], context) => {
      if (!browser) return context.skip('no browser was found');
      const figure = {...settings, fps};
      const job = {formats: ['apng'], loop} as const;
      const [file] = await renderSynthetic(await emptyFolder(), figure, job);
      const bytes = await readFile(file!.path);
      const shown = await decodeInBrowser(browser, bytes, 'image/png');
      const drawn = (await drawnFrames(figure)).filter((_, i) => !held(i));

      expect(shown.loops).toBe(again);
      expect(shown.images).toHaveLength(11);
      shown.images.forEach(({pixels, duration}, i) => {
        // The browser counts in whole thousandths, rounded down.
        expect(duration).toBe(Math.floor(((i === 4 ? 10 : 1) * 1000) / fps));
        expect(pixels.equals(drawn[i]!)).toBe(true);
      });
    },
  );
});

describe('the delay of a frame', () => {
  test('is exact for whole frames a second', () => {
    expect(delayOf(3, 10, 60)).toEqual([{numerator: 7, denominator: 60}]);
  });

  test('adds up to the whole for broken ones', () => {
    const fps = 30000 / 1001;
    const frames = Array.from({length: 300}, (_, i) => delayOf(i, i + 1, fps));
    const thousandths = frames.flat().reduce((sum, d) => sum + d.numerator, 0);

    expect(thousandths).toBe(10010);
  });

  test('beyond the longest comes in several', () => {
    expect(delayOf(0, 70_000, 60)).toEqual([
      {numerator: 65535, denominator: 60},
      {numerator: 4465, denominator: 60},
    ]);
  });
});
