import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import type {Browser, Page, Route} from 'playwright-core';
import {build, type Plugin} from 'vite';
import {pageFont, pageInFont} from '../../helpers/pageInFont.ts';
import type {PlayerOptions} from './page.ts';

/** A project played by Motion Canvas in a browser page. */
export interface BrowserPlayer {
  /** Prepares some scenes of the project and counts their frames. */
  readonly open: (options: PlayerOptions) => Promise<number>;
  /** The straight RGBA of a frame, row by row. */
  readonly draw: (frame: number) => Promise<Uint8Array>;
}

/**
 * Builds the project of a folder with its own `vite.config.ts` and opens it in
 * a page. Files come from memory: nothing listens, nothing is written.
 *
 * @throws Error with the page's own message when the project does not load.
 */
export async function openInBrowser(
  browser: Browser,
  root: string,
): Promise<BrowserPlayer> {
  const files = await buildPage(root);
  const page = await browser.newPage();
  const failure = new Promise<never>((_, reject) =>
    page.once('pageerror', reject),
  );
  await page.route('**/*', route => serve(route, files));
  await page.goto('http://project.localhost/');
  await Promise.race([
    page.waitForFunction(() => 'pageStage' in globalThis),
    failure,
  ]);
  return playerOf(page);
}

type Files = ReadonlyMap<string, string | Uint8Array>;

const entry = 'page-entry';

async function buildPage(root: string): Promise<Files> {
  const result = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    plugins: [pageEntry()],
    build: {
      write: false,
      rolldownOptions: {output: {entryFileNames: 'page.js'}},
    },
  });
  if (!('output' in result)) throw new Error(`${root} did not build one page.`);
  const files = new Map<string, string | Uint8Array>();
  for (const file of result.output) {
    const content = file.type === 'chunk' ? file.code : file.source;
    files.set(`/${file.fileName}`, content);
  }
  return files.set('/page.woff2', await readFile(pageFont));
}

/** Replaces the project's entry for the editor. */
function pageEntry(): Plugin {
  const driver = join(import.meta.dirname, 'page.ts');
  return {
    name: entry,
    enforce: 'pre',
    configResolved(config) {
      config.build.rolldownOptions.input = {page: entry};
    },
    resolveId: id => (id === entry ? `\0${entry}` : undefined),
    load: id =>
      id === `\0${entry}`
        ? `import {stageProject} from ${JSON.stringify(driver)};
           import project from '/src/project.ts?project';
           globalThis.pageStage = stageProject(project);`
        : undefined,
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function serve(route: Route, files: Files): Promise<void> {
  const {pathname} = new URL(route.request().url());
  if (pathname === '/') {
    return route.fulfill({
      contentType: 'text/html',
      body: pageInFont('/page.js'),
    });
  }
  const file = files.get(pathname);
  if (file === undefined) return route.fulfill({status: 404});
  const contentType = contentTypes[extname(pathname)] ?? '';
  return route.fulfill({contentType, body: Buffer.from(file)});
}

function playerOf(page: Page): BrowserPlayer {
  return {
    open: options =>
      page.evaluate(it => globalThis.pageStage.open(it), options),
    draw: frame => page.evaluate(it => globalThis.pageStage.draw(it), frame),
  };
}
