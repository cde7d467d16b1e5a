import {lstat, stat} from 'node:fs/promises';
import path from 'node:path';

/**
 * The part of a store that belongs to another user, who could have put anything in
 * it; undefined where all is one's own or the system's, or nothing is there yet.
 */
export async function strangersStore(
  folder: string,
  user = process.getuid?.(),
): Promise<string | undefined> {
  for (const part of ['', 'keys', 'blobs']) {
    const place = path.join(folder, part);
    const found = await stat(place).catch(() => undefined);
    if (found && isStrangers(found.uid, user)) return place;
  }
  return undefined;
}

/**
 * Whether a file, or the folder that it lies in, is another user's, as in a store
 * that a group may write to. Files by their content need no such look: their name is
 * the hash of what they hold.
 *
 * @throws Error of the system when there is no such file.
 */
export async function strangersFile(
  file: string,
  user = process.getuid?.(),
): Promise<boolean> {
  const found = await Promise.all([lstat(file), lstat(path.dirname(file))]);
  return found.some(({uid}) => isStrangers(uid, user));
}

/** What root has put there is as good as one's own. */
function isStrangers(owner: number, user: number | undefined): boolean {
  return user !== undefined && owner !== 0 && owner !== user;
}
