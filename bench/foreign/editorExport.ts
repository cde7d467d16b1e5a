import {execFile} from 'node:child_process';
import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import {findFfmpeg} from '../../src/render/index.ts';
import {h264Options} from '../../src/render/video/h264.ts';
import {openBrowser} from '../../tests/helpers/browser.ts';
import {installedVite} from '../../tests/helpers/installedVite.ts';
import {
  openProjectPage,
  type ProjectPage,
} from '../../tests/projects/browser/projectPage.ts';
import {pageIn, type ProjectsHome} from './home.ts';

/** A video by Motion Canvas's own export, in milliseconds. */
export interface EditorExport {
  /** From nothing to a page with the project: Vite, the browser, the page. */
  readonly start: number;
  /** From there to the file, as in an editor that is open. */
  readonly export: number;
}

/** The ways in which Motion Canvas makes a video of a project. */
export type Exporter = 'images' | 'ffmpeg';

/** Makes a video of a project, by its own Vite and plugins, in a browser of its own. */
export async function exportProject(
  home: ProjectsHome,
  project: string,
  exporter: Exporter,
): Promise<EditorExport> {
  const begun = performance.now();
  const folder = home.folderOf(project);
  const {browser, missing} = await openBrowser();
  if (!browser) throw new Error(`The bench needs a browser: ${missing}.`);
  try {
    const {page, close} = await openProjectPage(browser, folder, {
      driver: pageIn(home.folder),
      global: 'timedExport',
      cacheDir: path.join(folder, 'node_modules/.vite'),
      serve: await installedVite(home.folder),
    });
    try {
      const start = performance.now() - begun;
      const out = path.join(folder, 'output');
      await rm(out, {recursive: true, force: true});
      return {start, export: await exporters[exporter](page, out)};
    } finally {
      await close();
    }
  } finally {
    await browser.close();
  }
}

/** Milliseconds of each way. */
const exporters: Readonly<
  Record<Exporter, (page: ProjectPage['page'], out: string) => Promise<number>>
> = {
  images: async (page, out) => {
    const time = await run(page, 'core/image-sequence', {
      fileType: 'image/png',
      quality: 100,
      groupByScene: false,
    });
    const pictures = path.join(out, 'project');
    return time + (await encode(pictures, path.join(out, 'project.mp4')));
  },
  ffmpeg: page => run(page, 'ffmpeg', {fastStart: true, includeAudio: true}),
};

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
