import {
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  readFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Browser, Page, Route} from 'playwright-core';
import {createServer, type Plugin, type ViteDevServer} from 'vite';
import {root} from '../../../src/cli/process/root.ts';

/** Motion Canvas's own export of a project. */
export interface BrowserExport {
  readonly frames: number;
  /** The PNG of a frame, counted from 0. */
  readonly picture: (index: number) => Promise<Buffer>;
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
): Promise<TResult> {
  const home = mkdtempSync(path.join(tmpdir(), 'exported-'));
  const before = process.cwd();
  let server: ViteDevServer | undefined;
  try {
    const copy = path.join(home, path.basename(folder));
    cpSync(folder, copy, {recursive: true});
    const packages = path.join(copy, 'node_modules');
    if (!existsSync(packages)) {
      symlinkSync(path.join(root, 'node_modules'), packages, 'junction');
    }
    // Motion Canvas's plugin looks for projects from there.
    process.chdir(copy);
    server = await serve(copy, path.join(home, 'vite'));
    const page = await browser.newPage();
    await page.route('https://api.iconify.design/**', answerIcon);
    try {
      return await use(await exportedIn(page, server));
    } finally {
      await page.close();
    }
  } finally {
    await server?.close();
    process.chdir(before);
    rmSync(home, {recursive: true, force: true});
  }
}

async function serve(copy: string, cacheDir: string): Promise<ViteDevServer> {
  const server = await createServer({
    root: copy,
    logLevel: 'error',
    cacheDir,
    // Files of packages lie outside the copy, and no page but ours is open.
    server: {host: '127.0.0.1', port: 0, fs: {strict: false}, watch: null},
    optimizeDeps: {include: packagesOfPage},
    plugins: [exportPage()],
  });
  return server.listen();
}

/** A package found late would reload the page. */
const packagesOfPage = [
  '@motion-canvas/core',
  '@motion-canvas/2d',
  '@motion-canvas/2d/lib/jsx-runtime',
  '@motion-canvas/2d/lib/jsx-dev-runtime',
];

async function exportedIn(
  page: Page,
  {config, httpServer}: ViteDevServer,
): Promise<BrowserExport> {
  const address = httpServer?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const failure = new Promise<never>((_, reject) => {
    page.once('pageerror', reject);
  });
  await page.goto(`http://127.0.0.1:${port}${config.base}page.html`);
  await Promise.race([
    page.waitForFunction(() => 'pageExport' in globalThis, undefined, {
      timeout: 240_000,
    }),
    failure,
  ]);
  const frames = await page.evaluate(() => globalThis.pageExport.run());
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

/** Answers for the service of icons, from an installed package. */
async function answerIcon(route: Route): Promise<void> {
  const {pathname, searchParams} = new URL(route.request().url());
  const [, prefix, name] = /^\/([^/]+)\/([^/]+)\.svg$/.exec(pathname) ?? [];
  const file = path.join(
    root,
    `node_modules/@iconify-json/${prefix}/icons.json`,
  );
  const set: IconSet = JSON.parse(readFileSync(file, 'utf8'));
  const {body} = set.icons[name ?? '']!;
  const {width = 16, height = 16} = set;
  await route.fulfill({
    contentType: 'image/svg+xml',
    headers: {'Access-Control-Allow-Origin': '*'},
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body.replaceAll('currentColor', searchParams.get('color') ?? 'black')}</svg>`,
  });
}

interface IconSet {
  readonly width?: number;
  readonly height?: number;
  readonly icons: Readonly<Record<string, {readonly body: string}>>;
}

const entry = '\0page-export';

/** The page, in place of the editor's. */
function exportPage(): Plugin {
  const driver = path.join(import.meta.dirname, 'page.ts');
  let project = '';
  return {
    name: 'page-export',
    enforce: 'pre',
    configResolved(config) {
      const names = ['project.ts', 'project.tsx', 'project.js'];
      project =
        names
          .map(name => path.join(config.root, 'src', name))
          .find(file => existsSync(file)) ?? '';
    },
    load: id =>
      id === entry
        ? `import {exportProject} from ${JSON.stringify(driver)};
           import project from ${JSON.stringify(`${project}?project`)};
           globalThis.pageExport = exportProject(project);`
        : undefined,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const answers: Record<string, [type: string, body: string | Buffer]> = {
          '/page.html': ['text/html', html],
          '/page.woff2': ['font/woff2', readFileSync(pageFont)],
        };
        const answer = answers[request.url?.split('?')[0] ?? ''];
        if (!answer) return next();
        response.setHeader('Content-Type', answer[0]);
        response.end(answer[1]);
      });
    },
  };
}

/**
 * Motion Canvas sizes formulas in the x-height (`ex`) of the page's own font,
 * which differs between machines. This page comes as close to the stage's
 * x-height as Chromium allows: 7.3423 pixels for 7.34375.
 */
const html = `<!doctype html>
  <meta charset="utf-8">
  <style>
    @font-face {
      font-family: Page;
      src: url(/page.woff2);
      size-adjust: 84.1%;
    }
    body {font: 16px Page}
  </style>
  <script type="module">
    await document.fonts.load('16px Page');
    await import('/@id/__x00__page-export');
  </script>`;

const pageFont = createRequire(import.meta.url).resolve(
  '@fontsource/inter/files/inter-latin-400-normal.woff2',
);
