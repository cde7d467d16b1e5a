import type {BrowserContext, Page} from 'playwright-core';

/** The editor's page in a browser, and the errors in its console. */
export interface EditorPage {
  readonly page: Page;
  readonly red: readonly string[];
}

/**
 * Opens the editor's page and waits for a beat.
 *
 * @param beat - Its name.
 */
export async function openEditorPage(
  context: BrowserContext,
  address: URL,
  beat: string,
): Promise<EditorPage> {
  const page = await context.newPage();
  const red: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') red.push(message.text());
  });
  page.on('pageerror', error => red.push(error.message));
  page.on('response', response => {
    if (response.status() >= 400) red.push(response.url());
  });
  await page.setViewportSize({width: 1600, height: 1000});
  await page.goto(address.href);
  await beatAt(page, beat).waitFor({state: 'attached', timeout: 90_000});
  await atRest(page, beat);
  return {page, red};
}

/** A beat of the timeline. */
export function beatAt(page: Page, beat: string) {
  return page.locator(`[data-name="${beat}"]`).first();
}

/** Drags a beat by some pixels of the timeline. */
export async function drag(
  page: Page,
  beat: string,
  pixels: number,
): Promise<void> {
  await atRest(page, beat);
  const box = await beatAt(page, beat).boundingBox();
  await page.mouse.move(box!.x + 3, box!.y + 5);
  await page.mouse.down();
  await page.mouse.move(box!.x + 3 + pixels, box!.y + 5, {steps: 6});
  await page.mouse.up();
}

/** The timeline settles once all figures are timed. */
async function atRest(page: Page, beat: string): Promise<void> {
  let last: number | undefined;
  for (;;) {
    const now = (await beatAt(page, beat).boundingBox())?.x;
    if (now !== undefined && now === last) return;
    last = now;
    await page.waitForTimeout(500);
  }
}
