import {stat} from 'node:fs/promises';
import path from 'node:path';

/**
 * The part of a store that belongs to another user, who could have put anything in
 * it; undefined where all is one's own or the system's, or nothing is there yet.
 */
export async function strangersStore(
  folder: string,
  user = process.getuid?.(),
): Promise<string | undefined> {
  if (user === undefined) return undefined;
  for (const part of ['', 'keys', 'blobs']) {
    const place = path.join(folder, part);
    const found = await stat(place).catch(() => undefined);
    if (found && ![0, user].includes(found.uid)) return place;
  }
  return undefined;
}
