import {rm} from 'node:fs/promises';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {createServer, type Plugin, type ViteDevServer} from 'vite';
import {root} from '../src/cli/root.ts';
import {openBrowser} from '../tests/helpers/browser.ts';
import type {ExportedScene} from './exportPage.ts';

/** What Motion Canvas's export takes. */
export interface ExportMeasure {
  readonly frames: number;
  /** Milliseconds. */
  readonly perFrame: number;
}

/**
 * Has Motion Canvas's own renderer export a second out of the middle of each
 * scene, from headless Chromium over Vite's server to PNG files. Loading, and
 * playing up to that second, do not count. Nothing where there is no browser.
 */
export async function measureExport(
  scenes: readonly string[],
): Promise<ExportMeasure | undefined> {
  const {browser} = await openBrowser();
  if (!browser) return undefined;
  // Motion Canvas's plugin resolves its files against the working directory.
  process.chdir(root);
  const server = await serve();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}${address}`);
    await page.waitForFunction(() => 'exportScene' in globalThis, undefined, {
      timeout: 120_000,
    });
    return sum(await exportAll(page, scenes));
  } finally {
    await server.close();
    await browser.close();
    await rm(path.join(root, 'output', exportName), {
      recursive: true,
      force: true,
    });
  }
}

async function exportAll(
  page: Page,
  scenes: readonly string[],
): Promise<ExportedScene[]> {
  const exported: ExportedScene[] = [];
  for (const scene of scenes) {
    const names: [string, string] = [scene, exportName];
    exported.push(
      await page.evaluate(it => globalThis.exportScene(...it), names),
    );
  }
  return exported;
}

function sum(scenes: readonly ExportedScene[]): ExportMeasure {
  const frames = scenes.reduce((total, scene) => total + scene.frames, 0);
  const time = scenes.reduce((total, scene) => total + scene.milliseconds, 0);
  return {frames, perFrame: time / frames};
}

const address = 'export.html';

/** Folder of the PNG files, below the plugin's output folder. */
const exportName = 'bench-export';

const html = `
  <script type="module">
    import project from '/src/project.ts?project';
    import {exportScene} from '/bench/exportPage.ts';
    globalThis.exportScene = (...names) => exportScene(project, ...names);
  </script>`;

async function serve(): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: path.join(root, 'vite.config.ts'),
    logLevel: 'error',
    server: {host: '127.0.0.1', port: 0, hmr: {port: 0}},
    plugins: [exportPage],
  });
  return server.listen();
}

/** A page that loads the project and Motion Canvas's renderer, no editor. */
const exportPage: Plugin = {
  name: 'export-page',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      if (!request.url?.startsWith(`/${address}`)) return next();
      server
        .transformIndexHtml(`/${address}`, html)
        .then(
          page => response.setHeader('Content-Type', 'text/html').end(page),
          next,
        );
    });
  },
};
