import {constants} from 'node:fs';
import {access, copyFile, rm, utimes} from 'node:fs/promises';
import {codeOf} from '../files/fileError.ts';
import {openPending} from '../files/pendingFile.ts';
import {sha256OfFile} from '../files/sha256OfFile.ts';

/** Keeps a copy of a file as `blob`, unless a good copy is there already. */
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
 * Copies a blob to a temporary place. Returns false and removes the blob when
 * the copy's hash is wrong.
 */
export async function takeBlob(
  blob: string,
  hash: string,
  temporary: string,
): Promise<boolean> {
  try {
    await copy(blob, temporary);
  } catch (error) {
    // Any other error is the blob's: another process may drop it at any moment,
    // and drawing replaces it.
    if (['ENOSPC', 'EDQUOT', 'EROFS'].includes(codeOf(error))) throw error;
    return false;
  }
  if ((await hashOf(temporary)) === hash) return true;
  await rm(blob, {force: true}).catch(() => {});
  return false;
}

/** Marks a file as used now; returns false when the file is missing. */
export async function touch(file: string): Promise<boolean> {
  const now = new Date();
  // A read-only store drops nothing either.
  return utimes(file, now, now).then(
    () => true,
    () => exists(file),
  );
}

/**
 * Shares the bytes where the file system can copy on write. Never a hard link:
 * editing the output would edit the cached file.
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
