import {execFile} from 'node:child_process';
import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import type {Page} from 'playwright-core';
import type MotionCanvas from '@motion-canvas/vite-plugin';
import {createServer, type Plugin, type ViteDevServer} from 'vite';
import {root} from '../src/cli/process/root.ts';
import {ownRequire} from '../src/ownModules.ts';
import {findFfmpeg} from '../src/render/index.ts';
import {h264Options} from '../src/render/video/h264.ts';
import {openBrowser} from '../tests/helpers/browser.ts';

/** The time of Motion Canvas's export. */
export interface ExportMeasure {
  readonly frames: number;
  /** Milliseconds for a frame to become a PNG file. */
  readonly export: number;
  /** Milliseconds more for ffmpeg to turn these files into an MP4 and a GIF. */
  readonly encoding: number;
}

/** Motion Canvas's own renderer, in a page of headless Chromium. */
export interface BrowserExport {
  /**
   * Exports a second of each scene over Vite's server to PNG files, and encodes them
   * with ffmpeg. Loading, and playing up to that second, do not count.
   */
  readonly measure: (scenes: readonly string[]) => Promise<ExportMeasure>;
  readonly close: () => Promise<void>;
}

/** Loads the project in a page; undefined without a browser. */
export async function openExport(): Promise<BrowserExport | undefined> {
  const {browser} = await openBrowser();
  if (!browser) return undefined;
  // Motion Canvas's plugin resolves its files against the working directory.
  process.chdir(root);
  const server = await serve();
  const close = async () => {
    await server.close();
    await browser.close();
    await rm(folder, {recursive: true, force: true});
  };
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}${address}`);
    await page.waitForFunction(() => 'exportScene' in globalThis, undefined, {
      timeout: 120_000,
    });
    return {measure: scenes => exportAll(page, scenes), close};
  } catch (error) {
    await close();
    throw error;
  }
}

async function exportAll(
  page: Page,
  scenes: readonly string[],
): Promise<ExportMeasure> {
  const total = {frames: 0, export: 0, encoding: 0};
  for (const scene of scenes) {
    const names: [string, string] = [scene, exportName];
    const {frames, milliseconds} = await page.evaluate(
      it => globalThis.exportScene(...it),
      names,
    );
    total.frames += frames;
    total.export += milliseconds;
    total.encoding += await encodePngs();
    await rm(folder, {recursive: true});
  }
  return {
    frames: total.frames,
    export: total.export / total.frames,
    encoding: total.encoding / total.frames,
  };
}

/**
 * Milliseconds that ffmpeg takes for both files, with the options of its
 * manual.
 */
async function encodePngs(): Promise<number> {
  const {path: ffmpeg} = await findFfmpeg();
  const [first] = (await readdir(folder)).sort();
  const source = ['-start_number', String(Number.parseInt(first!, 10))];
  const input = [...source, '-i', path.join(folder, '%06d.png')];
  const palette =
    'fps=20,scale=960:-1,split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none';
  const started = performance.now();
  for (const output of [
    [...h264Options('small'), path.join(folder, 'all.mp4')],
    ['-vf', palette, path.join(folder, 'all.gif')],
  ]) {
    const args = ['-v', 'error', '-y', '-framerate', '60', ...input, ...output];
    await promisify(execFile)(ffmpeg, args);
  }
  return performance.now() - started;
}

const address = 'export.html';

/** Folder of the PNG files, below the plugin's output folder. */
const exportName = 'bench-export';

const folder = path.join(root, 'output', exportName);

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
    // Dependencies are listed here and bundled at once, not while the export is
    // timed.
    optimizeDeps: {
      entries: ['src/project.ts', 'src/{scenes,components}/*.{ts,tsx}'],
    },
    plugins: [exportPage, fileWriter()],
  });
  return server.listen();
}

/** The part of Motion Canvas's plugin that writes the files of its exporter. */
function fileWriter(): Plugin {
  const plugin: {readonly default: typeof MotionCanvas} = ownRequire(
    '@motion-canvas/vite-plugin',
  );
  const plugins = plugin.default({output: path.dirname(folder)}).flat();
  const found = plugins.find(({name}) => name === 'motion-canvas:exporter');
  if (!found) throw new Error('Motion Canvas has no plugin that writes files.');
  return found;
}

/**
 * A page that loads the project and Motion Canvas's renderer, without the
 * editor.
 */
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
