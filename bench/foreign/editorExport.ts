import {execFile} from 'node:child_process';
import {readdir, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import type {Browser} from 'playwright-core';
import type {createServer} from 'vite';
import {findFfmpeg} from '../../src/render/index.ts';
import {h264Options} from '../../src/render/video/h264.ts';
import {
  openProjectPage,
  type ProjectPage,
} from '../../tests/projects/browser/projectPage.ts';
import {pageIn, type ProjectsHome} from './home.ts';

/** The ways in which Motion Canvas makes a video of a project. */
export interface EditorExport {
  /** Milliseconds for an image sequence, and ffmpeg after it. */
  readonly images: () => Promise<number>;
  /** Milliseconds for `@motion-canvas/ffmpeg`. */
  readonly ffmpeg: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/**
 * Loads a project in a page, by its own Vite and plugins. An export then begins with
 * the page at hand, as in an editor that is open.
 */
export async function openEditorExport(
  browser: Browser,
  home: ProjectsHome,
  project: string,
): Promise<EditorExport> {
  const folder = home.folderOf(project);
  const {page, close} = await openProjectPage(browser, folder, {
    driver: pageIn(home.folder),
    global: 'timedExport',
    cacheDir: path.join(folder, 'node_modules/.vite'),
    serve: await viteOf(home),
  });
  const out = path.join(folder, 'output');
  return {
    images: async () => {
      const pictures = path.join(out, 'project');
      await rm(out, {recursive: true, force: true});
      const time = await run(page, 'core/image-sequence', {
        fileType: 'image/png',
        quality: 100,
        groupByScene: false,
      });
      return time + (await encode(pictures, path.join(out, 'project.mp4')));
    },
    ffmpeg: async () => {
      await rm(out, {recursive: true, force: true});
      return run(page, 'ffmpeg', {fastStart: true, includeAudio: true});
    },
    close,
  };
}

/** The Vite of the projects. */
async function viteOf({folder}: ProjectsHome): Promise<typeof createServer> {
  const resolve = createRequire(path.join(folder, 'package.json')).resolve;
  const main = path.join(
    path.dirname(resolve('vite/package.json')),
    'dist/node/index.js',
  );
  const vite: {createServer: typeof createServer} = await import(
    pathToFileURL(main).href
  );
  return vite.createServer;
}

function run(
  page: ProjectPage['page'],
  exporter: string,
  options: Readonly<Record<string, unknown>>,
): Promise<number> {
  return page.evaluate(
    ([name, given]) => globalThis.timedExport.run(name, given),
    [`@motion-canvas/${exporter}`, options] as const,
  );
}

/** Milliseconds for an MP4 of PNG files, with the encoder's settings of the command. */
async function encode(folder: string, file: string): Promise<number> {
  const {path: ffmpeg} = await findFfmpeg();
  const [first] = (await readdir(folder)).sort();
  const started = performance.now();
  const numbers = ['-start_number', String(Number.parseInt(first!, 10))];
  const input = ['-framerate', '60', ...numbers, '-i'];
  const pictures = path.join(folder, '%06d.png');
  const words = [
    '-v',
    'error',
    '-y',
    ...input,
    pictures,
    ...h264Options('fast'),
    file,
  ];
  await promisify(execFile)(ffmpeg, words);
  return performance.now() - started;
}
