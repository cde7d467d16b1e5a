import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {palettes} from '../../../src/theme.ts';
import {sampleText} from '../../helpers/sampleNetworks.ts';
import {drag, openEditorPage} from '../helpers/editorPage.ts';
import {editorSuite} from '../helpers/editorSuite.ts';
import {keepFigures} from '../helpers/keepFigures.ts';

let page: Page;
let red: readonly string[];
const asked: string[] = [];
const soon = {timeout: 20_000};
const suite = editorSuite({
  prepare: copy => {
    const {folder} = copy;
    keepFigures(copy, 'figure03', 'figure06');
    const config = {figures: ['06', '03'], captions: true, theme: 'light'};
    writeFileSync(
      path.join(folder, 'figures.config.json'),
      JSON.stringify(config),
    );
    writeFileSync(path.join(folder, 'own.json'), sampleText('1-1-1'));
  },
  words: '--network own.json --theme dark --size 480x270'.split(' '),
  open: async (context, address) => {
    context.on('request', request => asked.push(request.url()));
    ({page, red} = await openEditorPage(context, address, '06 · delta'));
  },
});

describe('The editor’s page', () => {
  test('shows what the command and the config file ask for, and the command wins', async () => {
    expect(await choices()).toEqual({
      figures: '06,03',
      network: 'own.json',
      theme: 'dark',
      captions: true,
    });
    expect(await names('.beats summary b')).toEqual(['06', '03']);
    expect(await cornerColour()).toBe(palettes.dark.ground);
    expect(await canvasSize()).toEqual([480, 270]);
  });

  test('asks nobody else for type, icons or news, and its console has nothing red', async () => {
    const {origin} = suite.editor.address;
    const foreign = asked.filter(
      url => !url.startsWith(origin) && !url.startsWith('data:'),
    );

    expect(foreign).toEqual([]);
    expect(red).toEqual([]);
    const {length} = await page.evaluate(async () => {
      await document.fonts.load('600 14px Inter');
      return [...document.fonts].filter(({status}) => status === 'loaded');
    });
    expect(length).toBeGreaterThan(0);
  });

  test('goes to a beat that is clicked in its list, and to one that is typed', async () => {
    await page.locator('.beats summary').nth(1).click();
    await page.locator('.beats details[open] button').nth(2).click();
    await expect.poll(now, soon).toBe('03 error');

    await page.locator('.beat-list input').fill('6 del');
    await page.keyboard.press('Enter');
    await expect.poll(now, soon).toBe('06 delta');
    await page.locator('.beat-list input').fill('');
  });

  test('changes the theme without being opened anew, and keeps it over a reload', async () => {
    await page.evaluate(() => document.body.classList.add('same'));
    await page.locator('select[name=theme]').selectOption('light');

    await expect.poll(cornerColour, soon).toBe(palettes.light.ground);
    expect(await page.locator('body.same').count()).toBe(1);
    await page.reload();
    await expect.poll(cornerColour, soon).toBe(palettes.light.ground);
    expect(await choices()).toMatchObject({
      theme: 'light',
      network: 'own.json',
    });
  });

  test('saves a beat in the file of its figure, by the name that the script gives it', async () => {
    await choose('network', 'default', '06 · delta');
    await drag(page, '06 · delta', 30);

    await expect
      .poll(() => read('src/scenes/figure06.meta'), soon)
      .toMatch(/\{"name": "delta", "rest": [\d.]+\}/);
    expect(read('src/scenes/figure03.meta')).not.toContain('delta');
  });

  test('saves what is moved of another network where that one’s timing is', async () => {
    const before = read('src/scenes/figure06.meta');
    await choose('network', 'own.json', '06 · delta');
    await drag(page, '06 · delta', 30);

    await expect
      .poll(() => readIfThere('figures.timing.json'), soon)
      .toMatch(/"own\.json".*"figure06".*"delta", "rest": [\d.]+/s);
    expect(read('src/scenes/figure06.meta')).toBe(before);
    await choose('network', '2-3-3-2-binary', '06 · delta');
  });

  test('shows one figure with the plain names of its beats', async () => {
    await choose('figures', '03', 'hop 1');

    expect(await names('.beats summary b')).toEqual(['03']);
    expect(await choices()).toEqual({
      figures: '03',
      network: '2-3-3-2-binary',
      theme: 'light',
      captions: true,
    });
  });

  test('shows a network as its file says by now, and tells what is wrong with it', async () => {
    await choose('network', 'own.json', 'question');
    write('own.json', '{"layers": [2]}');
    await expectNotice(
      /own\.json cannot be used:.*The page shows own\.json as it was/s,
    );

    write('own.json', sampleText('1-1-1').replace('0.91', '0.5'));
    await expect.poll(notices, soon).toEqual([]);
  });
});

function write(file: string, text: string): void {
  writeFileSync(path.join(suite.copy.folder, file), text);
}

function read(file: string): string {
  return readFileSync(path.join(suite.copy.folder, file), 'utf8');
}

function readIfThere(file: string): string {
  return existsSync(path.join(suite.copy.folder, file)) ? read(file) : '';
}

/** What the bar says. */
async function choices() {
  const value = (name: string) =>
    page.locator(`select[name=${name}]`).inputValue();
  return {
    figures: await value('figures'),
    network: await value('network'),
    theme: await value('theme'),
    captions: await page.locator('[name=captions]').isChecked(),
  };
}

/** Chooses something for which the page is opened anew, until a beat is there. */
async function choose(name: string, value: string, beat: string) {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator(`select[name=${name}]`).selectOption(value),
  ]);
  await page.locator(`[data-name="${beat}"]`).waitFor({state: 'attached'});
}

function names(selector: string): Promise<readonly string[]> {
  return page.locator(selector).allTextContents();
}

/** The figure and the beat that are played. */
async function now(): Promise<string> {
  const [figure] = await names('.beats details[data-now] b');
  const [beat] = await names('.beats button[data-now] span');
  return `${figure} ${beat}`;
}

function canvasSize() {
  return page.evaluate(() => {
    const {width, height} =
      document.querySelector<HTMLCanvasElement>('main canvas')!;
    return [width, height];
  });
}

/** The colour of the ground, as #rrggbb. */
function cornerColour(): Promise<string> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('main canvas');
    const data = canvas?.getContext('2d')?.getImageData(2, 2, 1, 1).data ?? [];
    const [red = 0, green = 0, blue = 0] = data;
    const number = (red << 16) | (green << 8) | blue;
    return `#${number.toString(16).padStart(6, '0')}`;
  });
}

function notices(): Promise<readonly string[]> {
  return names('[data-notice]');
}

async function expectNotice(text: RegExp): Promise<void> {
  await expect
    .poll(async () => (await notices()).join('\n'), soon)
    .toMatch(text);
}
