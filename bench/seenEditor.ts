import type {Page} from 'playwright-core';
import {beatAt, openEditorPage} from '../tests/cli/helpers/editorPage.ts';
import {startEditor} from '../tests/cli/helpers/editorProcess.ts';
import {keepFigures} from '../tests/cli/helpers/keepFigures.ts';
import type {PackageCopy} from '../tests/cli/helpers/packageCopy.ts';
import {openBrowser} from '../tests/helpers/browser.ts';
import type {EditName} from './editsOfAuthors.ts';

/** The editor's page in Chromium, at the end of figure 02. */
export interface SeenEditor {
  /**
   * Milliseconds from an edit to a changed picture; for an edited hold, to a
   * moved beat.
   */
  readonly see: (name: EditName, edit: () => void) => Promise<number>;
  /** How often the page was loaded. */
  readonly loads: () => number;
  readonly stop: () => Promise<void>;
}

/** A beat after the edited hold. */
const beat = 'node';

/** Opens the page; undefined without a browser. */
export async function openSeenEditor(
  copy: PackageCopy,
): Promise<SeenEditor | undefined> {
  const {browser} = await openBrowser();
  if (!browser) return undefined;
  keepFigures(copy, 'figure02');
  const editor = await startEditor(copy);
  const context = await browser.newContext();
  const address = new URL(editor.address);
  address.searchParams.set('captions', 'on');
  const {page} = await openEditorPage(context, address, beat);
  let loads = 1;
  page.on('load', () => loads++);
  await page.keyboard.press('Space'); // The page plays at first.
  await page.keyboard.press('Shift+ArrowRight');
  await page.waitForTimeout(2000);
  return {
    see: async (name, edit) => {
      const before = await stableState(page, name);
      const start = performance.now();
      edit();
      while ((await stateOf(page, name)) === before)
        await page.waitForTimeout(5);
      const time = performance.now() - start;
      return time;
    },
    loads: () => loads,
    stop: async () => {
      await browser.close();
      await editor.stop();
    },
  };
}

/** The state of the page once the last edit has settled. */
async function stableState(page: Page, name: EditName): Promise<unknown> {
  for (let last: unknown; ;) {
    const state = await stateOf(page, name);
    if (state !== undefined && state === last) return state;
    last = state;
    await page.waitForTimeout(1500);
  }
}

/** The state of the page that an edit changes. */
async function stateOf(page: Page, name: EditName): Promise<unknown> {
  if (name === 'a hold') return (await beatAt(page, beat).boundingBox())?.x;
  return page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].find(
      ({width, height}) => width * 9 === height * 16,
    );
    return canvas?.toDataURL();
  });
}
