import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {findFfmpeg} from '../../src/render/index.ts';

/** Copies of the bench's projects, with packages installed from the registry. */
export interface ProjectsHome {
  /** The folder of all; packages lie in it, and the bench may write into it. */
  readonly folder: string;
  readonly folderOf: (project: string) => string;
  /** Removes what the command keeps of the projects between two runs. */
  readonly forget: () => void;
  readonly remove: () => void;
}

const run = promisify(execFile);

const sources = path.join(import.meta.dirname, '../projects');

/** Installs the packages of the projects as a person would, in a temporary folder. */
export async function openProjectsHome(): Promise<ProjectsHome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-projects-'));
  const remove = () => rmSync(folder, {recursive: true, force: true});
  try {
    cpSync(sources, folder, {recursive: true});
    // The module in the page has to find the packages of the project.
    cpSync(path.join(import.meta.dirname, 'page.ts'), pageIn(folder));
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', words, {cwd: folder});
    await film(path.join(folder, 'footage/src/media/waves.webm'));
  } catch (error) {
    remove();
    throw error;
  }
  const kept = path.join(folder, 'node_modules/.cache/backprop-figures');
  return {
    folder,
    folderOf: project => path.join(folder, project),
    forget: () => rmSync(kept, {recursive: true, force: true}),
    remove,
  };
}

/** The module that drives an export in a page. */
export function pageIn(folder: string): string {
  return path.join(folder, 'page.ts');
}

/** Makes the video of a project: five seconds in which every pixel moves. */
async function film(file: string): Promise<void> {
  mkdirSync(path.dirname(file), {recursive: true});
  const {path: ffmpeg} = await findFfmpeg();
  const fractal =
    'mandelbrot=size=1920x1080:rate=30:start_scale=2.5:end_pts=300';
  const codec = [
    '-c:v',
    'libvpx-vp9',
    '-deadline',
    'realtime',
    '-cpu-used',
    '8',
  ];
  const input = ['-v', 'error', '-f', 'lavfi', '-i', fractal, '-t', '5'];
  const picture = ['-b:v', '6M', '-pix_fmt', 'yuv420p'];
  await run(ffmpeg, [...input, ...codec, ...picture, file]);
}
