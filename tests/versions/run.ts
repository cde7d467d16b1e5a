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
import {type VersionSet, versionSets} from './sets.ts';
import {writeProject} from './writtenProject.ts';

const run = promisify(execFile);
const results: {readonly name: string; readonly fault: string | undefined}[] =
  [];
for (const set of versionSets) {
  const fault = await faultOf(set);
  console.log(
    `${fault === undefined ? 'renders' : 'fails  '}  ${set.name}${fault === undefined ? '' : `: ${fault}`}`,
  );
  results.push({name: set.name, fault});
}
writeTable();
if (results.some(({fault}) => fault !== undefined)) process.exitCode = 1;

/** What is wrong with a version's pictures; undefined when they are right. */
async function faultOf(set: VersionSet): Promise<string | undefined> {
  const folder = mkdtempSync(path.join(tmpdir(), 'version-'));
  try {
    writeProject(folder, set);
    await run('npm', ['install', '--legacy-peer-deps', '--ignore-scripts'], {
      cwd: folder,
    });
    const bin = path.join(root, 'bin/motion-canvas-render.mjs');
    await run('node', [bin, '--format', 'png', '--no-cache'], {cwd: folder});
    const pictures = path.join(folder, 'output/project');
    const names = readdirSync(pictures).sort();
    if (names.length !== 11) return `${names.length} frames instead of 11`;
    const widths = await Promise.all(
      [0, 5, 10].map(frame => discIn(path.join(pictures, names[frame]!))),
    );
    const isRight = [100, 150, 200].every(
      (width, index) => Math.abs(width - widths[index]!) <= 1,
    );
    return isRight
      ? undefined
      : `discs of ${widths.join(', ')} pixels instead of 100, 150, 200`;
  } catch (error) {
    return String(error).split('\n').slice(0, 3).join(' ');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The width of the red disc in the middle row of a picture, in pixels. */
async function discIn(file: string): Promise<number> {
  const image = await loadImage(file);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const {data} = context.getImageData(0, image.height / 2, image.width, 1);
  return Array.from({length: image.width}, (_, x) => data[4 * x + 1]!).filter(
    green => green < 128,
  ).length;
}

function writeTable(): void {
  writeMarked(
    path.join(root, 'docs/projects.md'),
    'versions',
    markdownTable(
      ['version', 'result'],
      results.map(({name, fault}) => [name, fault ?? 'renders']),
    ),
  );
}
