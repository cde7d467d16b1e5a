import {randomBytes} from 'node:crypto';
import {mkdir, open, rename, stat} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';
import {codeOf, explain} from './fileError.ts';
import {type Placeable, placeFile} from './placed.ts';
import {specialPlace} from './specialPlace.ts';
import {tidy} from './tidy.ts';

/**
 * A file under a temporary name in the folder of its final one, so that no
 * half-written file ever has a final name.
 */
export interface PendingFile extends Placeable {
  /** Where to write. */
  readonly path: string;
  /** Flushes the file to the disk and gives it its final name. */
  commit(): Promise<void>;
  /**
   * Removes the file; harmless after a commit. A file that cannot be removed
   * stays.
   */
  discard(): Promise<void>;
}

/**
 * Makes the folder and an empty temporary file. The error says what is wrong.
 */
export async function openPending(target: string): Promise<PendingFile> {
  const folder = path.dirname(target);
  const temporary = await temporaryOf(target);
  try {
    await explain(`${folder} cannot be written to`, async () => {
      await (await open(temporary, 'wx')).close();
    });
  } catch (error) {
    await tidy(temporary);
    throw error;
  }
  return {
    path: temporary,
    flush: () => explain(`${target} cannot be written`, () => flush(temporary)),
    place: async () => {
      await requireReplaceable(target);
      const before = await temporaryOf(`${target}${aside}`);
      return placeFile(temporary, target, before);
    },
    commit: async () => {
      await requireReplaceable(target);
      await explain(`${target} cannot be written`, async () => {
        await flush(temporary);
        await rename(temporary, target);
      });
    },
    discard: async () => void (await tidy(temporary)),
  };
}

/**
 * A name beside a final one, in an existing folder. It cannot be guessed, so no
 * link can wait under it in a shared folder. Open it exclusively.
 */
export async function temporaryOf(target: string): Promise<string> {
  const folder = path.dirname(target);
  await makeFolder(folder);
  await requireReplaceable(target);
  const name = `.${path.basename(target)}${suffix(process.pid)}-${chance()}`;
  return path.join(folder, name);
}

function chance(): string {
  return randomBytes(8).toString('hex');
}

/** Replacing a device or a pipe would take it from everyone who uses it. */
async function requireReplaceable(target: string): Promise<void> {
  const kind = await specialPlace(target);
  if (kind === undefined) return;
  throw new Error(
    `${target} is ${kind}, and no file may replace it. Choose another name or folder with --out.`,
  );
}

/** Makes the output folder if it is missing. */
export async function makeFolder(folder: string): Promise<void> {
  await explain(`The output folder ${folder} cannot be made`, () =>
    makeWithParents(path.resolve(folder)),
  );
}

/**
 * Node’s own recursive `mkdir` hangs where the system refuses new folders.
 * Another figure may make any of the parents meanwhile.
 */
async function makeWithParents(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  try {
    await makeUnlessThere(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || parent === folder) throw error;
    await makeWithParents(parent);
    await makeUnlessThere(folder);
  }
}

async function makeUnlessThere(folder: string): Promise<void> {
  await mkdir(folder).catch(async error => {
    if (!(await isFolder(folder))) throw error;
  });
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    found => found.isDirectory(),
    () => false,
  );
}

/** The ending of a folder that moves aside for another. */
export const aside = '.before';

/** Includes the machine, since machines may share a folder. */
export function suffix(pid: number | string): string {
  return `.part-${hostname().replace(/[^\w-]/g, '_')}-${pid}`;
}

/** Flushes a file to the disk. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Opens the writer of a pending file; when that fails, the file is removed. */
export async function openedFor<TOpened>(
  pending: Pick<PendingFile, 'discard'>,
  open: () => TOpened | Promise<TOpened>,
): Promise<TOpened> {
  try {
    return await open();
  } catch (error) {
    await pending.discard();
    throw error;
  }
}
