/**
 * Renders Motion Canvas's own examples by the command, and compares them with its own
 * export in Chromium: `npm run test:examples -- FOLDER…`. A folder is a copy of
 * `packages/examples` of its repository, or of one of the `examples` repository, with its
 * packages installed. `--font "monospace=FILE"` gives the command what the browser takes
 * for a generic family. Writes the results into docs/projects.md, where rows of other
 * examples stay; nothing else is kept.
 */
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {root} from '../../src/cli/process/root.ts';
import {filesBelow} from '../../src/stage/modules/filesBelow.ts';
import {openBrowser} from '../helpers/browser.ts';
import {run} from '../cli/helpers/run.ts';
import {compare} from '../helpers/compare.ts';
import {decodePng} from '../helpers/indexedPng.ts';
import {installedVite} from '../helpers/installedVite.ts';
import {
  markdownTable,
  markedRows,
  writeMarked,
} from '../helpers/markedTable.ts';
import {premultiplied} from '../helpers/premultiplied.ts';
import {exportInBrowser} from '../projects/browser/exportInBrowser.ts';
import {picturesOf} from '../projects/judge.ts';
import {glowingLetters} from '../stage/parity/tolerances.ts';

/** A project takes minutes to export in a browser: only its begin is compared. */
const seconds = 20;

/** Every so many frames are compared. */
const step = 30;

/** A project of an example. */
interface Example {
  /** The folder of its Vite configuration. */
  readonly folder: string;
  /** Its file, from there. */
  readonly file: string;
}

const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {font: {type: 'string', multiple: true}},
});
const fonts = (values.font ?? []).flatMap(font => ['--font', font]);
const rows: (readonly [example: string, result: string])[] = [];
for (const example of positionals.flatMap(examplesIn)) {
  const result = await resultOf(example);
  console.log(`${nameOf(example)}: ${result}`);
  rows.push([nameOf(example), result]);
}
const place = path.join(root, 'docs/projects.md');
const others = markedRows(place, 'examples').filter(
  ([name]) => !rows.some(([tried]) => tried === name),
);
writeMarked(
  place,
  'examples',
  markdownTable(['example', 'result'], [...others, ...rows]),
);

/** The projects of a folder, by the files that make one. */
function examplesIn(named: string): readonly Example[] {
  const folder = path.resolve(named);
  return filesBelow(path.join(folder, 'src'))
    .filter(file => file.endsWith('.ts'))
    .filter(file => /\bmakeProject\(/.test(readFileSync(file, 'utf8')))
    .map(file => ({folder, file: path.relative(folder, file)}));
}

function nameOf({folder, file}: Example): string {
  const own = path.parse(file).name;
  const group = path.basename(folder);
  return own === 'project' ? group : `${group}: ${own}`;
}

async function resultOf(example: Example): Promise<string> {
  const out = mkdtempSync(path.join(tmpdir(), 'example-'));
  try {
    const project = path.join(example.folder, example.file);
    const isLong = (await durationOf(project)) > seconds;
    const end = isLong ? ['--to', `${seconds}`] : [];
    const words = ['--project', project, ...fonts, ...end];
    const pictures = await picturesOf(out, ...words);
    if (!Array.isArray(pictures)) return `refused: ${lineOf(pictures)}`;
    const faults = await faultsOf(example, pictures);
    return faults.length === 0 ? 'works' : `differs: ${faults[0]}`;
  } catch (error) {
    return `not compared: ${lineOf(String(error))}`;
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
}

/** Seconds of a project; of one that cannot be played, as many as can be asked for. */
async function durationOf(project: string): Promise<number> {
  const {code, stdout} = await run(['list', '--project', project, '--json']);
  if (code !== 0) return Infinity;
  const {scenes}: {scenes: readonly {duration?: number}[]} = JSON.parse(stdout);
  return scenes.reduce((sum, {duration = 0}) => sum + duration, 0);
}

/** What a reason says, without the name of the video, in a line. */
function lineOf(reason: string): string {
  return reason
    .replace(/^[\w-]+: (?:failed\s+[\w-]+: )?/, '')
    .replaceAll('\n', ' ');
}

/** How pictures differ from those of the example's own export. */
async function faultsOf(
  {folder, file}: Example,
  pictures: readonly string[],
): Promise<readonly string[]> {
  const modules = modulesAbove(folder);
  const {browser, missing} = await openBrowser({hasExactVideos: true});
  if (!browser) throw new Error(`The examples need a browser: ${missing}.`);
  return exportInBrowser(
    browser,
    folder,
    async exported => {
      const {frames} = exported;
      if (frames !== pictures.length) {
        return [`${pictures.length} frames instead of ${frames}`];
      }
      const faults: string[] = [];
      for (let frame = 0; frame < frames; frame += step) {
        const expected = await decodePng(await exported.picture(frame));
        const actual = await decodePng(readFileSync(pictures[frame]!));
        const {faults: found} = compare(
          premultiplied(expected),
          premultiplied(actual),
          glowingLetters,
        );
        faults.push(...found.map(fault => `frame ${frame}: ${fault}`));
      }
      return faults;
    },
    {
      project: file,
      seconds,
      step,
      modules,
      serve: await installedVite(folder),
    },
  ).finally(() => browser.close());
}

/** The folder of packages that an example has itself, or that lies above it. */
function modulesAbove(folder: string): string {
  const modules = path.join(folder, 'node_modules');
  return existsSync(path.join(modules, '@motion-canvas/core'))
    ? modules
    : modulesAbove(path.dirname(folder));
}
