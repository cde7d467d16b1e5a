import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {root} from '../../src/cli/process/root.ts';
import {run} from '../cli/helpers/run.ts';
import {compare, type Tolerance} from '../helpers/compare.ts';
import {writeDifference} from '../helpers/differenceImage.ts';
import {decodePng} from '../helpers/indexedPng.ts';
import {glowingLetters, letters, shapes} from '../stage/parity/tolerances.ts';
import {folderOf, type ProjectCase} from './cases.ts';
import {keptExport, keptPicture} from './kept.ts';

/** How the command renders a case. */
export interface Judgement {
  /** What differs from the browser's export; empty when nothing does. */
  readonly faults: readonly string[];
  /** The line with which the command refuses it. */
  readonly refusal?: string;
}

const failures = path.join(import.meta.dirname, '.failures');
const command = path.join(root, 'bin/motion-canvas-render.mjs');

/** Renders a case by the command, and compares it with the browser's export. */
export async function judge(project: ProjectCase): Promise<Judgement> {
  const out = mkdtempSync(path.join(tmpdir(), 'rendered-'));
  try {
    const pictures = await renderCase(project, out);
    return Array.isArray(pictures)
      ? {faults: await faultsOf(project, pictures)}
      : {faults: [], refusal: pictures};
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
}

/**
 * The files of all frames, in order, or the first line of the command's reason why
 * there are none.
 *
 * @param words - Further flags.
 */
export async function renderCase(
  project: ProjectCase,
  out: string,
  ...words: readonly string[]
): Promise<string[] | string> {
  return picturesOf(out, '--project', folderOf(project), ...words);
}

/** The same of any command line. */
export async function picturesOf(
  out: string,
  ...words: readonly string[]
): Promise<string[] | string> {
  const {code, stderr} = await run(
    ['--format', 'png', '--out', out, ...words],
    {file: command},
  );
  return code === 0 ? picturesIn(out) : reasonIn(stderr);
}

function picturesIn(out: string): string[] {
  const names = readdirSync(out, {recursive: true, encoding: 'utf8'});
  return names
    .filter(name => name.endsWith('.png'))
    .sort()
    .map(name => path.join(out, name));
}

function reasonIn(stderr: string): string {
  const lines = stderr.split('\n').map(line => line.trim());
  return lines.find(line => /Error|Scene|error/.test(line)) ?? stderr.trim();
}

async function faultsOf(
  project: ProjectCase,
  pictures: readonly string[],
): Promise<readonly string[]> {
  const kept = keptExport(project);
  if (!kept) return ['the browser’s export is not kept: npm run projects'];
  const faults: string[] = [];
  if (pictures.length !== kept.frames) {
    faults.push(`${pictures.length} frames instead of ${kept.frames}`);
  }
  for (const frame of kept.kept) {
    const file = pictures[frame];
    if (file !== undefined) {
      faults.push(...(await faultsAt(project, frame, file)));
    }
  }
  return faults;
}

async function faultsAt(
  project: ProjectCase,
  frame: number,
  file: string,
): Promise<readonly string[]> {
  const expected = await keptPicture(project, frame);
  const actual = await decodePng(readFileSync(file));
  const tolerance = toleranceOf(project);
  const {faults, levels} = compare(expected, actual, tolerance);
  if (faults.length === 0) return [];
  const title = `${project.name} frame ${frame}`;
  await writeDifference(failures, title, expected, actual, levels);
  return faults.map(fault => `frame ${frame}: ${fault}`);
}

function toleranceOf({letters: shown}: ProjectCase): Tolerance {
  if (shown === 'faint') return glowingLetters;
  return shown ? letters : shapes;
}
