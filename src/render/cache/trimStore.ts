import {readdir, rm, stat} from 'node:fs/promises';
import path from 'node:path';
import {codeOf, explain} from '../files/fileError.ts';

/** A file of a store. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  /** Time of the last write or use. */
  readonly used: number;
}

/** What a store holds. */
export interface StoreSize {
  readonly files: number;
  readonly bytes: number;
}

/** Measures how much a store holds. */
export async function storeSize(folder: string): Promise<StoreSize> {
  const files = await filesIn(folder);
  return {files: files.length, bytes: sum(files)};
}

/**
 * Removes the least recently used files until at most `limit` bytes are left.
 */
export async function trimStore(folder: string, limit: number): Promise<void> {
  const files = await filesIn(folder);
  let bytes = sum(files);
  if (bytes <= limit) return;
  for (const file of files.sort((a, b) => a.used - b.used)) {
    if (bytes <= limit) return;
    await rm(file.path, {force: true});
    bytes -= file.bytes;
  }
}

/** Removes everything in a store and returns how much that was. */
export async function cleanStore(folder: string): Promise<StoreSize> {
  const size = await storeSize(folder);
  for (const kind of kinds) {
    await explain(`${path.join(folder, kind)} cannot be removed`, () =>
      rm(path.join(folder, kind), {recursive: true, force: true}),
    );
  }
  return size;
}

const kinds = ['blobs', 'keys'] as const;

async function filesIn(folder: string): Promise<KeptFile[]> {
  const files = [];
  for (const kind of kinds) files.push(...(await keptFiles(folder, kind)));
  return files;
}

/** The files of one kind in a store: records by their keys, and blobs. */
export async function keptFiles(
  folder: string,
  kind: (typeof kinds)[number],
): Promise<readonly KeptFile[]> {
  const files: KeptFile[] = [];
  for (const name of await namesIn(path.join(folder, kind))) {
    const place = path.join(folder, kind, name);
    const found = await Promise.all(
      (await namesIn(place)).map(name => describe(path.join(place, name))),
    );
    files.push(...found.flat());
  }
  return files;
}

/**
 * Returns nothing for a file that another process is writing or has just
 * removed.
 */
async function describe(file: string): Promise<KeptFile[]> {
  const found = await stat(file).catch(() => undefined);
  if (!found || isBeingWritten(file, found.mtimeMs)) return [];
  return [{path: file, bytes: found.size, used: found.mtimeMs}];
}

/** A file still pending after an hour was left by a killed process. */
function isBeingWritten(file: string, changed: number): boolean {
  const hour = 60 * 60 * 1000;
  return path.basename(file).startsWith('.') && Date.now() - changed < hour;
}

async function namesIn(folder: string): Promise<string[]> {
  return explain(`The cache folder ${folder} cannot be read`, () =>
    readdir(folder).catch((error: unknown) => {
      // The folder was never made or has just been dropped; a path that is not
      // a folder holds nothing.
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
      throw error;
    }),
  );
}

function sum(files: readonly KeptFile[]): number {
  return files.reduce((total, {bytes}) => total + bytes, 0);
}
