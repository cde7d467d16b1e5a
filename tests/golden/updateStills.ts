import {readdir, rm} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {figuresOf} from '../../src/cli/flags/figures.ts';
import {keepPicture} from '../helpers/keepPicture.ts';
import {drawStills, figures, goldenFile} from './stills.ts';

/**
 * Draws golden stills and rewrites those that differ from a folder's. Without
 * names, every figure is drawn, and stills of removed figures are deleted.
 *
 * @param words - Figures: ids, numbers or slugs.
 * @param tell - Receives each figure, with its written and removed stills.
 */
export async function updateStills(
  words: readonly string[],
  folder: string,
  tell: (line: string) => void,
): Promise<void> {
  const known = new Set<string>();
  for (const figure of figuresOf(words, figures)) {
    const written: string[] = [];
    for (const {moment, picture} of await drawStills(figure)) {
      const file = join(folder, basename(goldenFile(figure, moment)));
      if (await keepPicture(file, picture)) written.push(moment);
      known.add(basename(file));
    }
    tell(`${figure.id}  ${figure.title}: ${written.join(', ') || 'as it was'}`);
  }
  if (words.length === 0) await removeOthers(folder, known, tell);
}

async function removeOthers(
  folder: string,
  known: ReadonlySet<string>,
  tell: (line: string) => void,
): Promise<void> {
  const stills = (await readdir(folder)).filter(name => name.endsWith('.png'));
  for (const orphan of stills.filter(name => !known.has(name))) {
    await rm(join(folder, orphan));
    tell(`removed ${orphan}`);
  }
}
