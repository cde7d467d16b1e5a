import {lstat, readlink, realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import {kindOfFile} from './kindOfFile.ts';

/**
 * What a place is that nothing may be renamed over, since it would be gone for
 * everybody who uses it: a device, a pipe, a socket, a link to one, or whatever
 * lies among the system's own, such as `/dev/stdout`. Undefined for a file, for
 * a folder, and where there is nothing.
 */
export async function specialPlace(place: string): Promise<string | undefined> {
  let at = path.resolve(place);
  for (let links = 0; links < mostLinks; links++) {
    const found = await lstat(at).catch(() => undefined);
    if (!found) return undefined;
    if (await isOfTheSystem(at)) return (await kindAt(at)) ?? 'a file in use';
    if (!found.isSymbolicLink()) {
      return found.isDirectory() ? undefined : kindOfFile(found);
    }
    at = path.resolve(path.dirname(at), await readlink(at));
  }
  return 'a link that leads nowhere';
}

const mostLinks = 40;

/** Folders in which a name stands for something that is open, or built in. */
const systemFolders = ['/dev', '/proc', '/sys'];

/** Where machines without a disk keep files. */
const sharedMemory = '/dev/shm';

async function isOfTheSystem(place: string): Promise<boolean> {
  const folder = await realpath(path.dirname(place)).catch(() => '');
  const isBelow = (top: string) => `${folder}/`.startsWith(`${top}/`);
  return systemFolders.some(isBelow) && !isBelow(sharedMemory);
}

/** What it is in the end, behind all links. */
async function kindAt(place: string): Promise<string | undefined> {
  const found = await stat(place).catch(() => undefined);
  return found && kindOfFile(found);
}
