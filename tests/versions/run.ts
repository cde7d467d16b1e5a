/**
 * Installs every version of Motion Canvas from the registry, renders a project written
 * with it, and looks at its pictures: `npm run test:versions`. Writes the results into
 * docs/projects.md.
 */
import {execFile} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {createCanvas, loadImage} from '@napi-rs/canvas';
import {root} from '../../src/cli/process/root.ts';
import {markdownTable, writeMarked} from '../helpers/markedTable.ts';
import {loudest, rate, samplesOf} from '../render/helpers/clicks.ts';
import {type VersionSet, versionSets} from './sets.ts';
import {clickAt, writeProject} from './writtenProject.ts';

const run = promisify(execFile);
const faults = new Map<VersionSet, string | undefined>();
/** Pictures to compare with, of versions that set text at the same height. */
const expected = new Map<string, Uint8ClampedArray>();
for (const set of versionSets.toReversed()) {
  const fault = await faultOf(set);
  console.log(
    `${fault === undefined ? 'renders' : 'fails  '}  ${set.name}${fault === undefined ? '' : `: ${fault}`}`,
  );
  faults.set(set, fault);
}
writeTable();
if ([...faults.values()].some(fault => fault !== undefined)) {
  process.exitCode = 1;
}

/** From 3.17 on, text stands a little lower; Canvas Commons has a way of its own. */
function textKind({scope, packages}: VersionSet): string {
  const [, minor = ''] = packages['@motion-canvas/core']?.split('.') ?? [];
  return `${scope} ${Number(minor) >= 17}`;
}

/** What is wrong with a version's pictures; undefined when they are right. */
async function faultOf(set: VersionSet): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'version-'));
  try {
    writeProject(folder, set);
    await run('npm', ['install', '--legacy-peer-deps', '--ignore-scripts'], {
      cwd: folder,
    });
    const bin = path.join(root, 'bin/motion-canvas-render.mjs');
    const hasSounds = set.scope === '@canvas-commons';
    const formats = hasSounds ? 'png,mov' : 'png';
    await run('node', [bin, '--format', formats, '--no-cache'], {cwd: folder});
    const video = path.join(folder, 'output/project.mov');
    if (hasSounds && !(await hasClick(video))) return 'its sound is not heard';
    const pictures = path.join(folder, 'output/project');
    const names = readdirSync(pictures).sort();
    if (names.length !== 9) return `${names.length} frames instead of 9`;
    const widths = await Promise.all(
      [0, 4, 8].map(frame => discIn(path.join(pictures, names[frame]!))),
    );
    const isRight = [100, 150, 200].every(
      (width, index) => Math.abs(width - widths[index]!) <= 1,
    );
    if (!isRight) {
      return `discs of ${widths.join(', ')} pixels instead of 100, 150, 200`;
    }
    const {data: last} = await pixelsOf(path.join(pictures, names[8]!));
    const kind = textKind(set);
    const like = expected.get(kind) ?? last;
    expected.set(kind, like);
    const count = differing(last, like);
    return count === 0
      ? undefined
      : `${count} pixels differ from those of newer versions`;
  } catch (error) {
    return String(error).split('\n').slice(0, 3).join(' ');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Whether a file has the click of the project, and at its place. */
async function hasClick(file: string): Promise<boolean> {
  const samples = await samplesOf(file);
  const place = loudest(samples);
  const late = Math.abs(place - clickAt.seconds * rate);
  return late < 4 && Math.abs(samples[place]! - clickAt.level) < 0.05;
}

/** The width of the red disc in the middle row of a picture, in pixels. */
async function discIn(file: string): Promise<number> {
  const {width, height, data} = await pixelsOf(file);
  const row = data.subarray(4 * width * (height / 2)).subarray(0, 4 * width);
  return Array.from({length: width}, (_, x) => row[4 * x + 1]!).filter(
    green => green < 128,
  ).length;
}

async function pixelsOf(file: string) {
  const image = await loadImage(file);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** How many pixels differ visibly. */
function differing(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  const channels = a.filter((value, at) => Math.abs(value - b[at]!) > 32);
  return Math.ceil(channels.length / 4);
}

function writeTable(): void {
  writeMarked(
    path.join(root, 'docs/projects.md'),
    'versions',
    markdownTable(
      ['version', 'result'],
      versionSets.map(set => [set.name, faults.get(set) ?? 'renders']),
    ),
  );
}
