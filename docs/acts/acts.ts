import {readdirSync} from 'node:fs';
import path from 'node:path';
import {type SceneEntry, sceneFiles} from '../../src/cli/files/sceneFile.ts';

/** The look of a clip, and the most bytes of one: a page shows all of them. */
export const clip = {
  size: {width: 400, height: 225},
  fps: 8,
  most: 100_000,
} as const;

/** The names of the acts that have a scene beside this file. */
export const acts: readonly string[] = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.tsx'))
  .map(file => path.parse(file).name)
  .toSorted();

const entries = sceneFiles(
  acts.map(name => path.join(import.meta.dirname, `${name}.tsx`)),
);

/** The entry of an act's scene; all are in one project. */
export function actEntry(name: string): SceneEntry {
  return entries[acts.indexOf(name)]!;
}

/** The file of an act's clip. */
export function clipFile(name: string): string {
  return path.join(import.meta.dirname, `${name}.gif`);
}
