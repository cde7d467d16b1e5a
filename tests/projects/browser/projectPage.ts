import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser, Page, Route} from 'playwright-core';
import {createServer, type Plugin, type ViteDevServer} from 'vite';
import {pageFont, pageInFont} from '../../helpers/pageInFont.ts';
import {root} from '../../../src/cli/process/root.ts';
import {editorFont, editorStyles} from './editorFonts.ts';

/** How a project is served to a page. */
export interface PageOptions {
  /**
   * The module in the page that gets the project and its framework's core: what its
   * `exportProject(project, core)` returns, this process reaches by a global.
   */
  readonly driver: string;
  /** The name of that global. */
  readonly global: string;
  /** A folder for Vite's own files. */
  readonly cacheDir: string;
  /** The Vite that serves it; without one, that of this package. */
  readonly serve?: typeof createServer;
  /** Its file, from its folder; `src/project.ts` or its like if left out. */
  readonly project?: string;
  /** Further packages that its scenes import. */
  readonly packages?: readonly string[];
}

/** A page with a project, in place of its editor. */
export interface ProjectPage {
  readonly page: Page;
  /** Closes the page, and ends its server. */
  readonly close: () => Promise<void>;
}

/**
 * Serves a project by Vite with its own configuration, as its editor is served, and
 * loads it in a page. Motion Canvas's plugin writes below the project's folder, which
 * becomes the working folder until the page is closed.
 *
 * @param folder - The project's folder; packages are found from there.
 */
export async function openProjectPage(
  browser: Browser,
  folder: string,
  options: PageOptions,
): Promise<ProjectPage> {
  const before = process.cwd();
  let server: ViteDevServer | undefined;
  const end = async () => {
    await server?.close();
    process.chdir(before);
  };
  try {
    // Motion Canvas's plugin looks for projects from there.
    process.chdir(folder);
    server = await served(folder, options);
    const page = await browser.newPage();
    await page.route('https://api.iconify.design/**', answerIcon);
    await page.route('https://esm.sh/**', answerGrammars);
    const close = async () => {
      await page.close();
      await end();
    };
    try {
      await load(page, server, options);
    } catch (error) {
      await page.close();
      throw error;
    }
    return {page, close};
  } catch (error) {
    await end();
    throw error;
  }
}

async function served(
  folder: string,
  options: PageOptions,
): Promise<ViteDevServer> {
  const server = await (options.serve ?? createServer)({
    root: folder,
    logLevel: 'error',
    cacheDir: options.cacheDir,
    // Files of packages lie outside the copy, and no page but ours is open.
    server: {host: '127.0.0.1', port: 0, fs: {strict: false}, watch: null},
    optimizeDeps: {
      include: [...packagesOfPage(folder), ...(options.packages ?? [])],
    },
    plugins: [projectPage(options, frameworkOf(folder))],
  });
  return server.listen();
}

/** The scope of the framework's packages that a project has. */
function frameworkOf(folder: string): '@motion-canvas' | '@canvas-commons' {
  const file = path.join(folder, 'package.json');
  const isCommons =
    existsSync(file) &&
    readFileSync(file, 'utf8').includes('"@canvas-commons/core"');
  return isCommons ? '@canvas-commons' : '@motion-canvas';
}

/** A package found late would reload the page. */
function packagesOfPage(folder: string): readonly string[] {
  const scope = frameworkOf(folder);
  const runtimes = scope === '@canvas-commons' ? '2d' : '2d/lib';
  return [
    `${scope}/core`,
    `${scope}/2d`,
    `${scope}/${runtimes}/jsx-runtime`,
    `${scope}/${runtimes}/jsx-dev-runtime`,
  ];
}

async function load(
  page: Page,
  {config, httpServer}: ViteDevServer,
  {global}: PageOptions,
): Promise<void> {
  const address = httpServer?.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const failure = new Promise<never>((_, reject) => {
    page.once('pageerror', reject);
  });
  // Once the project is loaded, nobody waits for it.
  failure.catch(() => {});
  await page.goto(`http://127.0.0.1:${port}${config.base}page.html`);
  await Promise.race([
    page.waitForFunction(name => name in globalThis, global, {
      timeout: 240_000,
    }),
    failure,
  ]);
}

/** Answers what CodeBlock fetches to highlight, from an installed package. */
async function answerGrammars(route: Route): Promise<void> {
  const file = path.join(
    root,
    'node_modules/vscode-oniguruma/release/onig.wasm',
  );
  await route.fulfill({
    contentType: 'application/wasm',
    headers: {'Access-Control-Allow-Origin': '*'},
    body: readFileSync(file),
  });
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
function projectPage(
  {driver, global, project: named}: PageOptions,
  scope: string,
): Plugin {
  let project = '';
  return {
    name: 'page-export',
    enforce: 'pre',
    configResolved(config) {
      const names = ['project.ts', 'project.tsx', 'project.js'];
      const places = named
        ? [named]
        : names.map(name => path.join('src', name));
      project =
        places
          .map(place => path.join(config.root, place))
          .find(file => existsSync(file)) ?? '';
    },
    load: id =>
      id === entry
        ? `import * as core from '${scope}/core';
           import {exportProject} from ${JSON.stringify(driver)};
           import project from ${JSON.stringify(`${project}?project`)};
           globalThis[${JSON.stringify(global)}] = exportProject(project, core);`
        : undefined,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const page = pageInFont('/@id/__x00__page-export').replace(
          '<style>',
          `<style>${editorStyles}</style><style>`,
        );
        const answers: Record<string, [type: string, body: string | Buffer]> = {
          '/page.html': ['text/html', page],
          '/page.woff2': ['font/woff2', readFileSync(pageFont)],
        };
        const address = request.url?.split('?')[0] ?? '';
        const font = editorFont(address);
        const answer = font
          ? (['font/woff2', font] as const)
          : answers[address];
        if (!answer) return next();
        response.setHeader('Content-Type', answer[0]);
        response.end(answer[1]);
      });
    },
  };
}
