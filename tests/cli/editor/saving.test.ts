import {EventEmitter, once} from 'node:events';
import {readFileSync, rmSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import {beforeEach, expect, test} from 'vitest';
import {timingFileText} from '../../../src/timing/timingFile.ts';
import {beatAt, drag, openEditorPage} from '../helpers/editorPage.ts';
import {editorSuite} from '../helpers/editorSuite.ts';
import {keepFigures} from '../helpers/keepFigures.ts';

let tabs: BrowserContext;
let first: Page;
let second: Page;
const suite = editorSuite({
  prepare: copy => keepFigures(copy, 'figure03'),
  open: async (context, address) => {
    tabs = context;
    [first, second] = [
      (await openEditorPage(tabs, address, 'question')).page,
      (await openEditorPage(tabs, new URL('/', address), 'question')).page,
    ];
  },
});

beforeEach(() => write([]));

test('Two tabs in which different beats are dragged at once both keep theirs', async () => {
  await Promise.all([drag(first, 'question', 30), drag(second, 'error', 30)]);

  await expect.poll(names, {timeout: 20_000}).toEqual(['question', 'error']);
  // What was moved in one tab is seen in the other.
  await drag(second, 'drop one', 10);
  await expect
    .poll(names, {timeout: 20_000})
    .toEqual(['question', 'error', 'drop one']);
});

test('A beat that was moved elsewhere meanwhile is asked about, and the file keeps what it has until then', async () => {
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  await second.route(/\/timing\/figure03/, async route => {
    await opened;
    await route.continue();
  });
  const sent = second.waitForRequest(/\/timing\/figure03/);
  await drag(second, 'question', 30);
  await sent;
  await write([{name: 'question', rest: 9}]);
  await expect.poll(() => placeOf(first, 'question')).toBeGreaterThan(800);
  gate.emit('open');

  const notice = second.locator('[data-notice="conflict figure03 question"]');
  await expect
    .poll(() => notice.textContent(), {timeout: 20_000})
    .toContain(
      '“question” of figure03.meta was also moved elsewhere: there it rests 9 s',
    );
  expect(saved()).toEqual([{name: 'question', rest: 9}]);
  await notice.getByText('Keep mine').click();
  await expect.poll(() => saved()[0]?.rest, {timeout: 20_000}).toBeLessThan(9);
  await second.unrouteAll({behavior: 'wait'});
});

test('What cannot be saved is told, kept over a reload, and saved when it can be', async () => {
  await write([]);
  rmSync(file());
  mkdirSync(file());
  await drag(first, 'error', 30);

  const notice = '[data-notice="unsaved figure03"]';
  await expect
    .poll(() => first.locator(notice).textContent(), {timeout: 20_000})
    .toMatch(
      /figure03\.meta are not saved yet: figure03\.meta cannot be read: a folder/,
    );
  await first.reload();
  await beatAt(first, 'error').waitFor({state: 'attached', timeout: 60_000});
  await first.locator(notice).waitFor({timeout: 20_000});
  rmSync(file(), {recursive: true});

  await expect.poll(names, {timeout: 20_000}).toEqual(['error']);
  await expect.poll(() => first.locator(notice).count()).toBe(0);
});

test('A saved beat that the scene does not have is told, and kept by a save', async () => {
  await write([{name: 'gone', rest: 4}]);
  await drag(first, 'error', 30);

  await expect.poll(names, {timeout: 20_000}).toEqual(['error', 'gone']);
});

interface SavedBeat {
  readonly name: string;
  readonly rest: number;
}

function file(): string {
  return path.join(suite.copy.folder, 'src/scenes/figure03.meta');
}

/** As by hand; both tabs hear of it. */
async function write(beats: readonly SavedBeat[]): Promise<void> {
  rmSync(file(), {recursive: true, force: true});
  writeFileSync(file(), timingFileText({beats}));
  await first.waitForTimeout(1500);
}

function saved(): readonly SavedBeat[] {
  try {
    const data: {timeEvents: readonly SavedBeat[]} = JSON.parse(
      readFileSync(file(), 'utf8'),
    );
    return data.timeEvents;
  } catch {
    return [];
  }
}

function names(): readonly string[] {
  return saved().map(({name}) => name);
}

async function placeOf(page: Page, beat: string): Promise<number> {
  return (await beatAt(page, beat).boundingBox())?.x ?? 0;
}
