import {lstat, readlink, realpath, stat} from 'node:fs/promises';
import path from 'node:path';
import {kindOfFile} from './kindOfFile.ts';

/**
 * What a place is when nothing may be renamed over it, since everyone who uses
 * it would lose it: a device, a pipe, a socket, a link to one of these, or a
 * system path such as `/dev/stdout`. Undefined for a file, for a folder, and
 * for an empty place.
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

/**
 * Folders of the system in which a name stands for an open file or a device.
 */
const systemFolders = ['/dev', '/proc', '/sys'];

/** Machines without a disk keep files here. */
const sharedMemory = '/dev/shm';

async function isOfTheSystem(place: string): Promise<boolean> {
  const folder = await realpath(path.dirname(place)).catch(() => '');
  const isBelow = (top: string) => `${folder}/`.startsWith(`${top}/`);
  return systemFolders.some(isBelow) && !isBelow(sharedMemory);
}

/** The kind of the target behind all links. */
async function kindAt(place: string): Promise<string | undefined> {
  const found = await stat(place).catch(() => undefined);
  return found && kindOfFile(found);
}
