import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {decodePng, encodeExact} from '../helpers/indexedPng.ts';
import type {Picture} from '../helpers/compare.ts';
import type {ProjectCase} from './cases.ts';

/** What is kept of the export of a case. */
export interface KeptExport {
  /** Number of frames. */
  readonly frames: number;
  /** The frames that are kept as pictures, counted from 0. */
  readonly kept: readonly number[];
}

/** The start, two places on the way, and the end. */
export function frameChoice(frames: number): readonly number[] {
  const last = frames - 1;
  return [...new Set([0, last / 3, (2 * last) / 3, last].map(Math.round))];
}

/** What is kept of a case; undefined for one that was never exported. */
export function keptExport(project: ProjectCase): KeptExport | undefined {
  const file = path.join(folderOf(project), 'frames.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

export function keptPicture(
  project: ProjectCase,
  frame: number,
): Promise<Picture> {
  return decodePng(readFileSync(pictureFile(project, frame)));
}

/** Replaces what is kept of a case. */
export function keep(
  project: ProjectCase,
  frames: number,
  pictures: ReadonlyMap<number, Picture>,
): void {
  const folder = folderOf(project);
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const kept = [...pictures.keys()].join(', ');
  writeFileSync(
    path.join(folder, 'frames.json'),
    `{\n  "frames": ${frames},\n  "kept": [${kept}]\n}\n`,
  );
  for (const [frame, picture] of pictures) {
    writeFileSync(pictureFile(project, frame), encodeExact(picture));
  }
}

/** Bytes of all kept pictures. */
export function keptBytes(): number {
  const names = readdirSync(expected, {recursive: true, encoding: 'utf8'});
  return names
    .filter(name => name.endsWith('.png'))
    .reduce(
      (sum, name) => sum + readFileSync(path.join(expected, name)).length,
      0,
    );
}

const expected = path.join(import.meta.dirname, 'expected');

function folderOf({name}: ProjectCase): string {
  return path.join(expected, name);
}

function pictureFile(project: ProjectCase, frame: number): string {
  return path.join(folderOf(project), `${String(frame).padStart(3, '0')}.png`);
}
