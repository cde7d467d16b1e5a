import type {Browser, Page} from 'playwright-core';
import {palettes, type ThemeName} from '../../src/theme.ts';
import {openEditorPage} from '../cli/helpers/editorPage.ts';
import type {EditorProcess} from '../cli/helpers/editorProcess.ts';
import {keepFigures} from '../cli/helpers/keepFigures.ts';
import type {PackageCopy} from '../cli/helpers/packageCopy.ts';
import type {Picture} from '../helpers/compare.ts';

/** The figure for the editor to show. */
export interface Shown {
  readonly scene: string;
  readonly theme: ThemeName;
  /** Frames a second. */
  readonly fps: number;
  /** Any beat of the scene. */
  readonly beat: string;
}

/** The canvas of the editor's page. */
export interface EditorCanvas {
  /** The canvas at a frame; beyond the last frame, at the last one. */
  readonly at: (frame: number) => Promise<Picture>;
  /** The current frame. */
  readonly frame: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Makes the editor of a copy show one figure, at half its size. */
export async function openCanvas(
  browser: Browser,
  copy: PackageCopy,
  editor: EditorProcess,
  shown: Shown,
): Promise<EditorCanvas> {
  keepFigures(copy, shown.scene);
  const context = await browser.newContext();
  await context.addInitScript(
    view => localStorage.setItem('backprop-figures view', view),
    JSON.stringify({
      shared: {background: palettes[shown.theme].ground},
      preview: {fps: shown.fps, resolutionScale: 0.5},
    }),
  );
  const address = new URL(editor.address);
  address.searchParams.set('theme', shown.theme);
  const {page} = await openEditorPage(context, address, shown.beat);
  // It plays at first.
  if (await isPlaying(page)) await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowLeft');
  await settled(page);
  return {
    at: async frame => {
      await goTo(page, frame);
      return standing(page);
    },
    frame: () => frameOf(page),
    close: () => context.close(),
  };
}

async function goTo(page: Page, frame: number): Promise<void> {
  if (frame === Infinity) await page.keyboard.press('Shift+ArrowRight');
  else {
    // An early key press goes to the frame that is already on its way.
    for (
      let now = await settled(page);
      now < frame;
      now = await settled(page)
    ) {
      await page.keyboard.press('ArrowRight');
    }
  }
  await settled(page);
}

async function isPlaying(page: Page): Promise<boolean> {
  const before = await frameOf(page);
  await page.waitForTimeout(300);
  return (await frameOf(page)) !== before;
}

/** Waits until two frames of the page show the same picture. */
async function settled(page: Page): Promise<number> {
  await page.evaluate(
    () =>
      new Promise(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  return frameOf(page);
}

/** The playhead over the timeline shows the frame's number. */
async function frameOf(page: Page): Promise<number> {
  const head = page.locator('[class*="_playhead_"][data-frame]').first();
  return Number(await head.getAttribute('data-frame'));
}

/**
 * The settled picture: the playhead shows the frame that the player still goes
 * to.
 */
async function standing(page: Page): Promise<Picture> {
  for (let last = await picture(page); ;) {
    await page.waitForTimeout(500);
    const now = await picture(page);
    if (Buffer.compare(Buffer.from(now.data), Buffer.from(last.data)) === 0) {
      return now;
    }
    last = now;
  }
}

/** The figure's canvas, known by its shape. */
async function picture(page: Page): Promise<Picture> {
  const {width, height, base64} = await page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].find(
      ({width, height}) => width * 9 === height * 16,
    );
    if (!canvas) throw new Error('The page has no canvas.');
    const {width, height} = canvas;
    const context = canvas.getContext('2d')!;
    const {data} = context.getImageData(0, 0, width, height);
    let text = '';
    for (const byte of data) text += String.fromCharCode(byte);
    return {width, height, base64: btoa(text)};
  });
  return {width, height, data: new Uint8Array(Buffer.from(base64, 'base64'))};
}
