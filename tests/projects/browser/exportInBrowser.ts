import {cpSync, existsSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser} from 'playwright-core';
import {root} from '../../../src/cli/process/root.ts';
import {
  openProjectPage,
  type PageOptions,
  type ProjectPage,
} from './projectPage.ts';

/** Motion Canvas's own export of a project. */
export interface BrowserExport {
  readonly frames: number;
  /** The PNG of a frame, counted from 0. */
  readonly picture: (index: number) => Promise<Buffer>;
}

/** What a project is served with. */
interface Served extends Pick<PageOptions, 'serve' | 'packages' | 'project'> {
  /** The folder of its packages, unless it has one; the repository's if left out. */
  readonly modules?: string;
  /** How much of the project is exported at most; all of its range if left out. */
  readonly seconds?: number;
  /** Pictures of every so many frames are asked for; of each if left out. */
  readonly step?: number;
}

/**
 * Serves a project as its editor does, from a copy, since Motion Canvas's plugin
 * writes beside sources, and exports it in a page.
 *
 * @param use - Reads the export while the page is open.
 * @throws Error with what Motion Canvas logs as an error.
 */
export async function exportInBrowser<TResult>(
  browser: Browser,
  folder: string,
  use: (exported: BrowserExport) => Promise<TResult>,
  {
    modules = path.join(root, 'node_modules'),
    seconds = Infinity,
    step = 1,
    ...served
  }: Served = {},
): Promise<TResult> {
  const home = mkdtempSync(path.join(tmpdir(), 'exported-'));
  let opened: ProjectPage | undefined;
  try {
    const copy = path.join(home, path.basename(folder));
    cpSync(folder, copy, {
      recursive: true,
      filter: file => file !== modules,
    });
    const packages = path.join(copy, 'node_modules');
    if (!existsSync(packages)) symlinkSync(modules, packages, 'junction');
    opened = await openProjectPage(browser, copy, {
      ...served,
      driver: path.join(import.meta.dirname, 'page.ts'),
      global: 'pageExport',
      cacheDir: path.join(home, 'vite'),
    });
    return await use(await exportedIn(opened, seconds, step));
  } finally {
    await opened?.close();
    rmSync(home, {recursive: true, force: true});
  }
}

async function exportedIn(
  {page}: ProjectPage,
  seconds: number,
  step: number,
): Promise<BrowserExport> {
  const frames = await page.evaluate(
    ([limit, every]) => globalThis.pageExport.run(limit, every),
    [seconds, step] as const,
  );
  return {
    frames,
    picture: async index => {
      const url = await page.evaluate(
        it => globalThis.pageExport.picture(it),
        index,
      );
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    },
  };
}
