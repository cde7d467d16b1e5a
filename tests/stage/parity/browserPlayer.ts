import {join} from 'node:path';
import type {Browser, Page, Route} from 'playwright-core';
import {build, type Plugin} from 'vite';
import type {PlayerOptions} from './page.ts';

/** A project that Motion Canvas plays in a page of a browser. */
export interface BrowserPlayer {
  /** Readies some scenes of the project and counts their frames. */
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
    build: {write: false},
  });
  if (!('output' in result)) throw new Error(`${root} did not build one page.`);
  return new Map(
    result.output.map(file => [
      `/${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source,
    ]),
  );
}

/** Takes the place of the entry that the project would have for the editor. */
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

async function serve(route: Route, files: Files): Promise<void> {
  const {pathname} = new URL(route.request().url());
  if (pathname === '/') {
    const scripts = [...files.keys()].filter(name => name.startsWith('/page'));
    const body = scripts.map(
      name => `<script type="module" src="${name}"></script>`,
    );
    return route.fulfill({contentType: 'text/html', body: body.join('')});
  }
  const file = files.get(pathname);
  if (file === undefined) return route.fulfill({status: 404});
  const contentType = pathname.endsWith('js') ? 'text/javascript' : 'image/png';
  return route.fulfill({contentType, body: Buffer.from(file)});
}

function playerOf(page: Page): BrowserPlayer {
  return {
    open: options =>
      page.evaluate(it => globalThis.pageStage.open(it), options),
    draw: frame => page.evaluate(it => globalThis.pageStage.draw(it), frame),
  };
}
