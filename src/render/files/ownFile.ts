import {visible} from '../../network/file/visible.ts';
import type {Stats} from 'node:fs';
import {lstat, readdir} from 'node:fs/promises';
import path from 'node:path';
import {codeOf} from './fileError.ts';
import {kindOfFile} from './kindOfFile.ts';

/**
 * Why a place below a folder must not be opened: it is missing, lies behind a
 * link, or is neither a regular file nor a folder of regular files. Folders
 * come from elsewhere: a link may lead out of one, and a device or pipe never
 * ends. Undefined when it may be opened.
 *
 * @param name - Path from the folder, with slashes.
 */
export async function strangeFile(
  folder: string,
  name: string,
): Promise<StrangeFile | undefined> {
  const parts = name.split(/[/\\]/).filter(part => part !== '');
  let place = folder;
  for (const [index, part] of parts.entries()) {
    place = path.join(place, part);
    const found = await foundAt(place);
    if (!found) return {place, kind: 'missing'};
    if (found.isDirectory()) continue;
    const isLast = index === parts.length - 1;
    const kind = kindOfFile(found) ?? (isLast ? undefined : 'a file');
    return kind === undefined ? undefined : {place, kind};
  }
  return strangeEntry(place);
}

/**
 * A place that must not be opened; `kind` says what it is instead of a file.
 */
export interface StrangeFile {
  readonly place: string;
  readonly kind: string;
}

/** Why a place must not be opened, in words. */
export function strangeText({place, kind}: StrangeFile): string {
  const name = visible(place);
  return kind === 'missing'
    ? `${name} is missing`
    : `${name} is ${kind}, not a regular file`;
}

async function strangeEntry(folder: string): Promise<StrangeFile | undefined> {
  for (const entry of (await readdir(folder)).sort()) {
    const place = path.join(folder, entry);
    const found = await foundAt(place);
    const kind = found ? kindOfFile(found) : 'missing';
    if (kind !== undefined) return {place, kind};
  }
  return undefined;
}

async function foundAt(place: string): Promise<Stats | undefined> {
  return lstat(place).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  });
}
