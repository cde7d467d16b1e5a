import type {Stats} from 'node:fs';

/** What a place that is no regular file is, as an error calls it. */
export function kindOfFile(found: Stats): string | undefined {
  if (found.isFile()) return undefined;
  if (found.isSymbolicLink()) return 'a symbolic link';
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}
