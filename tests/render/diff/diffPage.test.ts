import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Locator} from 'playwright-core';
import {afterAll, beforeEach, describe, expect, test} from 'vitest';
import {diffPage} from '../../../src/render/diff/diffPage.ts';
import {filmDecoders} from '../../../src/render/diff/filmDecoders.ts';
import {
  diffSides,
  type SetDifference,
} from '../../../src/render/diff/diffSides.ts';
import {readSide} from '../../../src/render/diff/side.ts';
import {ffmpegCandidates} from '../../../src/render/video/ffmpeg.ts';
import {openBrowser} from '../../helpers/browser.ts';
import {writeFilm} from '../helpers/films.ts';
import {emptyFolder} from '../helpers/folder.ts';

const {browser, missing} = await openBrowser();
afterAll(() => browser?.close());

const decoders = filmDecoders(ffmpegCandidates());

/** A set with one film, in which a box is seen from 1 s to 2 s. */
async function boxDifference(): Promise<SetDifference> {
  const root = await emptyFolder();
  const sides = ['before', 'after'].map(side => path.join(root, side));
  await Promise.all(sides.map(side => mkdir(side)));
  const [before, after] = sides.map(side => path.join(side, '03-a.mp4'));
  await writeFilm(before!);
  await writeFilm(after!, {box: [1, 2]});
  const [old, now] = await Promise.all(sides.map(side => readSide(side)));
  return diffSides(old!, now!, decoders);
}

describe('The page of a comparison', () => {
  beforeEach(context => {
    if (!browser) context.skip(missing);
  });

  test('shows before, after and difference, and asks for nothing else', async () => {
    const difference = await boxDifference();
    const [figure] = difference.figures;
    const named = {...figure!, id: '03', title: 'a < b & "c"'};
    const equations = [
      {id: 'law', before: '\\delta^{(2)}', after: '\\frac{a}{b}'},
      {id: 'unreadable', after: '\\frac{<b>'},
    ];
    const figures = [{...named, equations}];
    const text = await diffPage({...difference, figures}, decoders);
    const file = path.join(await emptyFolder(), 'page with space.html');
    await writeFile(file, text);

    const page = await browser!.newPage();
    const requests: string[] = [];
    const problems: string[] = [];
    page.on('request', request => requests.push(request.url()));
    page.on('console', message => problems.push(message.text()));
    await page.context().setOffline(true);
    const url = pathToFileURL(file).href;
    await page.goto(url);

    expect(problems).toEqual([]);
    expect(requests).toEqual([url]);
    expect(await page.locator('script, link').count()).toBe(0);
    expect(await page.locator('h2').textContent()).toBe('03  a < b & "c"');
    expect(await page.locator('h3').allTextContents()).toEqual([
      '1.00–2.00 s',
      'Changed equations',
    ]);
    const shown = await page
      .locator('img')
      .evaluateAll((images: HTMLImageElement[]) =>
        images.map(image => `${image.naturalWidth}×${image.naturalHeight}`),
      );
    expect(shown).toEqual(['320×180', '320×180', '320×180']);
    expect(await page.locator('td svg').count()).toBe(2);
    expect(await page.locator('td code').textContent()).toBe('\\frac{<b>');
    expect(await redIn(page.locator('img').nth(2))).toEqual([true, false]);
    await page.close();
  });
});

/** Whether the picture is red in the box, and beside it. */
function redIn(image: Locator): Promise<boolean[]> {
  return image.evaluate((image: HTMLImageElement) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return [106, 200].map(x => {
      const [red = 0, green = 0] = context.getImageData(x, 64, 1, 1).data;
      return red > 200 && green < 150;
    });
  });
}
