import {execFileSync} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {projectFile} from '../../../src/cli/process/root.ts';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';
import {hold} from '../../../src/theme.ts';
import {type BrowserSearch, openBrowser} from '../../helpers/browser.ts';
import {contentsOf} from '../helpers/contents.ts';
import {drag, openEditorPage} from '../helpers/editorPage.ts';
import {type EditorProcess, startEditor} from '../helpers/editorProcess.ts';
import {keepFigures} from '../helpers/keepFigures.ts';
import {copyPackage, type PackageCopy} from '../helpers/packageCopy.ts';

const beat = 'drop one';
/** `npm run test:editor` opens all figures, whose beats have their figure's number. */
const isAll = process.env['EDITOR_FIGURES'] === 'all';
const shownBeat = isAll ? `03 · ${beat}` : beat;

let found: BrowserSearch;
let copy: PackageCopy;
let editor: EditorProcess;

beforeAll(async () => {
  copy = copyPackage();
  if (!isAll) keepFigures(copy, 'figure03');
  found = await openBrowser();
  editor = await startEditor(copy);
});

afterAll(async () => {
  await editor.stop();
  await found.browser?.close();
  copy.remove();
});

test(
  'A beat that is dragged in the editor is saved alone, and every render honours it to the millisecond',
  {timeout: 180_000},
  async context => {
    if (!found.browser) return context.skip(found.missing);
    const before = await scriptTime();
    const untouched = contentsOf(copy.folder);
    const browser = await found.browser.newContext();
    const {page, red} = await openEditorPage(
      browser,
      editor.address,
      isAll ? '00 · title' : beat,
    );
    // The timeline shows what is near, and the list finds the rest.
    if (isAll) await find(page, `03 ${beat}`);

    expect(page.url()).not.toContain('token');
    expect(contentsOf(copy.folder)).toBe(untouched);
    await drag(page, shownBeat, 60);
    await expect.poll(saved, {timeout: 20_000}).toHaveLength(1);
    await standing();
    await everyDoorOfAnotherSite(page);

    const [moved] = saved();
    expect(moved).toEqual({name: beat, rest: expect.any(Number)});
    const now = beatTime();
    expect(now - before).toBeCloseTo(moved!.rest - hold.breath, 3);
    expect(now - before).toBeGreaterThan(0.5);
    expect(red).toEqual([]);
    await expect(editor.stop()).resolves.toMatchObject({code: 0, stderr: ''});
    return undefined;
  },
);

/** Goes to the beat that the list finds by some words. */
async function find(page: Page, words: string): Promise<void> {
  const search = page.getByLabel('Find a figure or beat');
  await search.fill(words);
  await search.press('Enter');
}

/** Waits until a save of the drag is the last one. */
async function standing(): Promise<void> {
  for (let last = ''; last !== contentsOf(copy.folder);) {
    last = contentsOf(copy.folder);
    await setTimeout(1000);
  }
}

/** Another page of the same browser tries what the editor's own page does. */
async function everyDoorOfAnotherSite(own: Page): Promise<void> {
  const {origin, host} = new URL(own.url());
  const before = contentsOf(copy.folder);
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>Another site</title>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  for (const name of ['127.0.0.1', 'localhost']) {
    const page = await own.context().newPage();
    await page.goto(`http://${name}:${portOf(server)}/`);
    const got = await page.evaluate(tryDoors, {origin, host});
    expect(got).toEqual([]);
    await page.close();
  }
  server.close();
  expect(contentsOf(copy.folder)).toBe(before);
}

/** Runs in another site's page; gives what it got. */
async function tryDoors({origin, host}: {origin: string; host: string}) {
  const got: string[] = [];
  const loads = (element: HTMLElement, what: string) =>
    new Promise<void>(resolve => {
      element.addEventListener('load', () => {
        got.push(what);
        resolve();
      });
      element.addEventListener('error', () => resolve());
      document.body.append(element);
    });
  for (const place of ['/', '/timing', '/src/project.ts', '/editor.css']) {
    const credentials = {credentials: 'include'} as const;
    await fetch(origin + place, credentials).then(
      () => got.push(`read ${place}`),
      () => {},
    );
  }
  await fetch(`${origin}/timing/figure03`, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'include',
    body: '{"changes":[],"order":[]}',
  }).catch(() => {});
  await loads(
    Object.assign(new Image(), {src: `${origin}/@fs/etc/hostname?scene`}),
    'image',
  );
  const script = document.createElement('script');
  script.src = `${origin}/src/theme.ts`;
  await loads(script, 'script');
  const style = document.createElement('link');
  Object.assign(style, {rel: 'stylesheet', href: `${origin}/editor.css`});
  await loads(style, 'style');
  await new Promise<void>(resolve => {
    const socket = new WebSocket(`ws://${host}/`, 'vite-hmr');
    socket.addEventListener('open', () => {
      got.push('socket');
      resolve();
    });
    socket.addEventListener('close', () => resolve());
  });
  return got;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' ? address!.port : 0;
}

interface SavedBeat {
  readonly name: string;
  readonly rest: number;
}

function saved(): readonly SavedBeat[] {
  const meta = path.join(copy.folder, 'src/scenes/figure03.meta');
  const {timeEvents}: {timeEvents: readonly SavedBeat[]} = JSON.parse(
    readFileSync(meta, 'utf8'),
  );
  return timeEvents;
}

/** When the beat falls as the script says. */
async function scriptTime(): Promise<number> {
  const project = await loadProject(projectFile);
  const size = {width: 320, height: 180, fps: 60};
  const {scenes} = await openPlayer(project, {
    ...size,
    scenes: ['figure03'],
    timing: 'script',
  });
  return scenes[0]!.events.find(({name}) => name === beat)!.time;
}

/** When the beat falls, as a render says. */
function beatTime(): number {
  const out = path.join(copy.folder, 'out');
  const words = `render 03 -q --format gif --size 64x36 --fps 5 --no-check --out ${out}`;
  execFileSync(process.execPath, [copy.file, ...words.split(' ')], {
    cwd: copy.folder,
  });
  const manifest = readFileSync(path.join(out, 'manifest.json'), 'utf8');
  const {
    figures: [figure],
  }: Manifest = JSON.parse(manifest);
  return figure!.beats.find(({name}) => name === beat)!.time;
}

interface Manifest {
  readonly figures: readonly {
    readonly beats: readonly {readonly name: string; readonly time: number}[];
  }[];
}
