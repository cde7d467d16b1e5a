import {existsSync} from 'node:fs';
import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';
import type {FigureEntry} from '../../catalogue.ts';
import {writeWhole} from '../process/writeWhole.ts';
import {UsageError} from '../words/errors.ts';
import {type NewNames, withEntry} from './catalogueText.ts';
import {renumbered, scriptText, wordsText} from './scriptText.ts';

/**
 * Begins a figure in a checkout: its script, its sentences, its entry in the
 * catalogue. If one of them cannot be written, none is left.
 *
 * @param folder - That of the checkout.
 * @param from - The figure whose script and sentences it begins with.
 * @returns The paths that are written, from the folder of the checkout.
 * @throws UsageError when a script or sentences of this id are there already.
 */
export async function beginFigure(
  folder: string,
  names: NewNames,
  from?: FigureEntry,
): Promise<readonly string[]> {
  for (const file of [scriptPath(names.id), wordsPath(names.id)]) {
    if (existsSync(path.join(folder, file))) {
      throw new UsageError(
        `${path.join(folder, file)} is there already, and src/catalogue.ts has no figure ${names.id}. Move it away, or choose another id.`,
      );
    }
  }
  const catalogue = 'src/catalogue.ts';
  const entries = await readFile(path.join(folder, catalogue), 'utf8');
  const files = new Map([
    [scriptPath(names.id), await textFor(scriptPath, scriptText)],
    [wordsPath(names.id), await textFor(wordsPath, wordsText)],
    [catalogue, withEntry(entries, names)],
  ]);
  const written: string[] = [];
  try {
    for (const [file, text] of files) {
      await writeWhole(path.join(folder, file), Buffer.from(text));
      written.push(file);
    }
  } catch (error) {
    for (const file of written) await rm(path.join(folder, file));
    throw error;
  }
  return written;

  async function textFor(
    place: (id: string) => string,
    fresh: (id: string) => string,
  ): Promise<string> {
    const source = from && path.join(folder, place(from.id));
    if (!source || !existsSync(source)) return fresh(names.id);
    return renumbered(await readFile(source, 'utf8'), from.id, names.id);
  }
}

/** A figure's script, from the folder of the checkout. */
export function scriptPath(id: string): string {
  return `src/scenes/figure${id}.tsx`;
}

/** The sentences that its script says by itself. */
export function wordsPath(id: string): string {
  return `src/math/words/figures/figure${id}.ts`;
}
