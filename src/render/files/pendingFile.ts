import {randomBytes} from 'node:crypto';
import {mkdir, open, rename, stat} from 'node:fs/promises';
import {hostname} from 'node:os';
import path from 'node:path';
import {codeOf, explain} from './fileError.ts';
import {type Placeable, placeFile} from './placed.ts';
import {specialPlace} from './specialPlace.ts';
import {tidy} from './tidy.ts';

/**
 * A file that is being written under a temporary name in the folder of its
 * final one, so that nobody meets a half-written file under a final name.
 */
export interface PendingFile extends Placeable {
  /** Where to write. */
  readonly path: string;
  /** Flushes the file to the disk and gives it its final name. */
  commit(): Promise<void>;
  /** Removes it; harmless after a commit. What cannot be removed stays. */
  discard(): Promise<void>;
}

/** Makes the folder and an empty temporary file; the error says what is wrong. */
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
 * A name beside a final one, in a folder that is there. Nobody can guess it, so
 * that in a folder of many no link waits under it; open it exclusively.
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

/** A device or a pipe that a file takes the place of is gone for all who use it. */
async function requireReplaceable(target: string): Promise<void> {
  const kind = await specialPlace(target);
  if (kind === undefined) return;
  throw new Error(
    `${target} is ${kind}, which no file takes the place of. Choose another name or folder with --out.`,
  );
}

/** Makes the output folder where it is missing. */
export async function makeFolder(folder: string): Promise<void> {
  await explain(`The output folder ${folder} cannot be made`, () =>
    makeWithParents(path.resolve(folder)),
  );
}

/**
 * Node’s own recursive `mkdir` never ends where the system makes no folders. Any of
 * them may be made by another figure meanwhile.
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

/** Ends the temporary name of a folder that makes way for another. */
export const aside = '.before';

/** The machine is part of it, since machines may share a folder. */
export function suffix(pid: number | string): string {
  return `.part-${hostname().replace(/[^\w-]/g, '_')}-${pid}`;
}

/** Sees to it that what was written is on the disk. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** Opens what writes to a file in the making; the file goes when that fails. */
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
