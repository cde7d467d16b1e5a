import {mkdir, readdir, rename, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {explain} from './fileError.ts';
import {aside, flush, temporaryOf} from './pendingFile.ts';
import type {Placeable, Placed} from './placed.ts';
import {tidy} from './tidy.ts';

/** A folder of files that is written beside its final place. */
export interface PendingFolder extends Placeable {
  /** Its temporary place. */
  readonly path: string;
  /** Writes a file into the folder. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Flushes all files and replaces the folder at the final place. */
  commit(): Promise<void>;
  /** Removes it; harmless after a commit. */
  discard(): Promise<void>;
}

/**
 * Makes an empty folder under a temporary name. The error says what is wrong.
 */
export async function openPendingFolder(
  target: string,
): Promise<PendingFolder> {
  const temporary = await temporaryOf(target);
  await explain(`${target} cannot be written`, () => mkdir(temporary));
  const flushAll = () =>
    explain(`${target} cannot be written`, async () => {
      for (const file of await filesBelow(temporary)) await flush(file);
    });
  const place = () =>
    explain(`${target} cannot be written`, () => placed(temporary, target));
  return {
    path: temporary,
    write: (name, bytes) =>
      explain(`${path.join(target, name)} cannot be written`, () =>
        writeFile(path.join(temporary, name), bytes),
      ),
    flush: flushAll,
    place,
    commit: async () => {
      await flushAll();
      await (await place()).confirm();
    },
    discard: async () => void (await tidy(temporary)),
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  return found
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => path.join(parentPath, name));
}

/**
 * A folder cannot be renamed over a folder with files, so the old one moves
 * aside.
 */
async function placed(temporary: string, target: string): Promise<Placed> {
  const found = await stat(target).catch(() => undefined);
  const before = await temporaryOf(`${target}${aside}`);
  const isReplacing = found?.isDirectory() ?? false;
  const putBack = async () => {
    if (isReplacing) await rename(before, target).catch(() => {});
  };
  if (isReplacing) await rename(target, before);
  try {
    await rename(temporary, target);
  } catch (error) {
    await putBack();
    throw error;
  }
  return {
    confirm: async () => void (await tidy(before)),
    undo: async () => {
      await tidy(target);
      await putBack();
    },
  };
}
