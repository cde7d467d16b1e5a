import {mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {explain} from './fileError.ts';
import {aside, flush, temporaryOf} from './pendingFile.ts';

/** A folder of files that is being written beside its final place. */
export interface PendingFolder {
  /** Where it is until then. */
  readonly path: string;
  /** Writes a file into it. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Flushes all files and puts the folder in the place of one before it. */
  commit(): Promise<void>;
  /** Removes it; harmless after a commit. */
  discard(): Promise<void>;
}

/** Makes an empty folder under a temporary name; the error says what is wrong. */
export async function openPendingFolder(
  target: string,
): Promise<PendingFolder> {
  const temporary = await temporaryOf(target);
  await explain(`${target} cannot be written`, () => mkdir(temporary));
  return {
    path: temporary,
    write: (name, bytes) =>
      explain(`${path.join(target, name)} cannot be written`, () =>
        writeFile(path.join(temporary, name), bytes),
      ),
    commit: () =>
      explain(`${target} cannot be written`, async () => {
        for (const file of await filesBelow(temporary)) await flush(file);
        await replace(temporary, target);
      }),
    discard: () => rm(temporary, {recursive: true, force: true}),
  };
}

async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  return found
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => path.join(parentPath, name));
}

/** A folder cannot be renamed over one with files, so that one moves aside. */
async function replace(temporary: string, target: string): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found?.isDirectory()) return rename(temporary, target);
  const before = await temporaryOf(`${target}${aside}`);
  await rename(target, before);
  await rename(temporary, target);
  await rm(before, {recursive: true, force: true});
}
