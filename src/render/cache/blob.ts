import {constants} from 'node:fs';
import {access, copyFile, rm, utimes} from 'node:fs/promises';
import {codeOf} from '../files/fileError.ts';
import {openPending} from '../files/pendingFile.ts';
import {sha256OfFile} from '../files/sha256OfFile.ts';

/** Keeps a copy of a file as `blob`, unless there is a good one already. */
export async function keepBlob(
  file: string,
  hash: string,
  blob: string,
): Promise<void> {
  if ((await hashOf(blob)) === hash) {
    await touch(blob);
    return;
  }
  const pending = await openPending(blob);
  try {
    await copy(file, pending.path);
    if ((await hashOf(pending.path)) !== hash) {
      throw new Error(`${file} changed while it was copied.`);
    }
    await pending.commit();
  } catch (error) {
    await pending.discard();
    throw error;
  }
}

/**
 * Copies a blob to a temporary place. False, and the blob removed, unless the
 * copy has the hash.
 */
export async function takeBlob(
  blob: string,
  hash: string,
  temporary: string,
): Promise<boolean> {
  try {
    await copy(blob, temporary);
  } catch (error) {
    // Whatever else is wrong lies with the blob, which another process may have
    // dropped at any moment, and drawing makes up for it.
    if (['ENOSPC', 'EDQUOT', 'EROFS'].includes(codeOf(error))) throw error;
    return false;
  }
  if ((await hashOf(temporary)) === hash) return true;
  await rm(blob, {force: true}).catch(() => {});
  return false;
}

/** Marks a file as used now; false when there is no such file. */
export async function touch(file: string): Promise<boolean> {
  const now = new Date();
  // In a store that may only be read nothing is dropped either.
  return utimes(file, now, now).then(
    () => true,
    () => exists(file),
  );
}

/**
 * Shares the bytes where the disk can copy on writing. Never a hard link: who
 * edits the output would edit what is kept.
 */
function copy(from: string, to: string): Promise<void> {
  return copyFile(from, to, constants.COPYFILE_FICLONE);
}

async function hashOf(file: string): Promise<string> {
  return sha256OfFile(file).catch(() => '');
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
