import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, rename, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {promisify} from 'node:util';
import {type Browser, chromium} from 'playwright-core';
import {chromiumOnPath} from '../../src/cli/doctor/chromium.ts';

/** A running browser, or why there is none. */
export type BrowserSearch =
  | {readonly browser: Browser; readonly missing?: undefined}
  | {readonly browser?: undefined; readonly missing: string};

/** How a browser draws. */
export interface Drawing {
  /**
   * Whether pictures of videos are made as on a graphics card, which takes longer.
   * Without one, Chromium's factor for blue in BT.709 ends at 2.0 instead of 2.112.
   */
  readonly hasExactVideos?: boolean;
}

/**
 * Starts a headless Chromium: the one named by `CHROME_PATH`, otherwise one on
 * the PATH, otherwise the one in `@sparticuz/chromium`.
 *
 * @throws Error when `CHROME_PATH` is set and does not start.
 */
export async function openBrowser(
  drawing: Drawing = {},
): Promise<BrowserSearch> {
  const named = process.env['CHROME_PATH'];
  if (named) return {browser: await launch(named, drawing)};
  const reasons: string[] = [];
  for (const start of [fromThePath, fromThePackage, withItsLibraries]) {
    try {
      return {browser: await start(drawing)};
    } catch (error) {
      reasons.push(firstLine(error));
    }
  }
  const missing = `no Chromium (${reasons.join('; ')}): name one in CHROME_PATH`;
  console.warn(`Comparison with a browser skipped: ${missing}.`);
  return {missing};
}

/** Canvases are drawn by the processor, as in Node. */
const processorFlags = ['--disable-gpu'];
const exactVideoFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-accelerated-2d-canvas',
];

/** Grey antialiasing and plain sRGB, as with canvases in Node. */
const drawingFlags = [
  '--disable-lcd-text',
  '--font-render-hinting=slight',
  '--force-color-profile=srgb',
];

/** Nothing leaves the machine, and root in a container may start it. */
const isolationFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function launch(
  executablePath: string,
  {hasExactVideos = false}: Drawing,
  variables: Readonly<Record<string, string>> = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...(hasExactVideos ? exactVideoFlags : processorFlags),
      ...drawingFlags,
      ...isolationFlags,
    ],
    env: {...process.env, ...variables},
  });
}

async function fromThePath(drawing: Drawing): Promise<Browser> {
  const found = await chromiumOnPath();
  if (found) return launch(found, drawing);
  throw new Error('none on the PATH');
}

async function fromThePackage(drawing: Drawing): Promise<Browser> {
  return launch(join(await unpacked(), 'chromium'), drawing);
}

/**
 * Starts the packaged browser with its own libraries, for systems without those
 * of a desktop, such as NSS.
 */
async function withItsLibraries(drawing: Drawing): Promise<Browser> {
  const home = await unpacked();
  return launch(join(home, 'chromium'), drawing, {
    LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
  });
}

/**
 * Beside the packages, so that a new version of the browser is unpacked again.
 */
const packages = join(import.meta.dirname, '../../node_modules');

/**
 * The packaged browser takes a half-written file for a finished one, so every
 * process unpacks into its own folder, and only a complete one is shared.
 */
async function unpacked(): Promise<string> {
  const home = join(packages, '.cache', 'chromium');
  if (!existsSync(home)) {
    await mkdir(dirname(home), {recursive: true});
    const unpacking = await mkdtemp(`${home}-`);
    await unpackInto(unpacking);
    await rename(unpacking, home).catch(() => rm(unpacking, {recursive: true}));
  }
  return home;
}

/**
 * The package unpacks below the folder for temporary files; its libraries only
 * when it believes to run on Amazon's Linux.
 */
async function unpackInto(folder: string): Promise<void> {
  const script =
    "import('@sparticuz/chromium').then(m => m.default.executablePath())";
  await promisify(execFile)(process.execPath, ['--eval', script], {
    cwd: dirname(packages),
    env: {
      ...process.env,
      TMPDIR: folder,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    },
  });
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0]!;
}
