import {lstat, stat} from 'node:fs/promises';
import path from 'node:path';

/**
 * A folder of the store that belongs to another user, who could have put
 * anything into it; undefined when all belongs to this user or the system, or
 * nothing is there yet.
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
 * Whether a file, or its folder, belongs to another user, as in a store shared
 * by a group. Blobs need no such check: their name is the hash of their
 * content.
 *
 * @throws Error of the system when the file is missing.
 */
export async function strangersFile(
  file: string,
  user = process.getuid?.(),
): Promise<boolean> {
  const found = await Promise.all([lstat(file), lstat(path.dirname(file))]);
  return found.some(({uid}) => isStrangers(uid, user));
}

/** Files of root are as safe as one's own. */
function isStrangers(owner: number, user: number | undefined): boolean {
  return user !== undefined && owner !== 0 && owner !== user;
}
