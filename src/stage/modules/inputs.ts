import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {isAbsolute} from 'node:path';

/** An input file of a bundle, as it was then. */
export interface InputFile {
  readonly path: string;
  readonly modified: number;
  readonly size: number;
  readonly sha256: string;
}

/** A folder whose files a bundle may pick up, with their names then. */
export interface InputFolder {
  readonly path: string;
  readonly names: string;
}

/** The current state of a file; undefined when it is missing. */
export function readInputFile(path: string): InputFile | undefined {
  const stat = statSync(path, {throwIfNoEntry: false});
  const bytes = stat && bytesOf(path);
  if (!bytes) return undefined;
  const {mtimeMs: modified, size} = stat;
  return {path, modified, size, sha256: sha256(bytes)};
}

/** Undefined for a file that was removed meanwhile. */
function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/**
 * The current state of the file; reads it only when its time or size has
 * changed.
 */
export function refreshInputFile(known: InputFile): InputFile | undefined {
  const stat = statSync(known.path, {throwIfNoEntry: false});
  if (!stat) return undefined;
  if (stat.mtimeMs === known.modified && stat.size === known.size) return known;
  return readInputFile(known.path);
}

/** Whether a path is absolute and leads to a file. */
export function isFile(path: string): boolean {
  if (!isAbsolute(path)) return false;
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
}

export function readInputFolder(path: string): InputFolder {
  return {path, names: folderNames(path)};
}

export function isSameFolder(known: InputFolder): boolean {
  return folderNames(known.path) === known.names;
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function folderNames(path: string): string {
  try {
    // Names with a leading dot are temporary or never imported.
    const names = readdirSync(path).filter(name => !name.startsWith('.'));
    return sha256(names.sort().join('\n'));
  } catch {
    return '';
  }
}
