import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';
import {hashOf} from './canonical.ts';
import {sha256OfFile} from './sha256OfFile.ts';

/** A file below a place. */
export interface Content {
  /** Path from that place, with slashes; empty for the place itself. */
  readonly name: string;
  readonly path: string;
}

/** The file at a place, or all files of a folder, in order. */
export async function contentsOf(place: string): Promise<readonly Content[]> {
  if (!(await stat(place)).isDirectory()) return [{name: '', path: place}];
  const names = (await readdir(place)).sort();
  return names.map(name => ({name, path: path.join(place, name)}));
}

/** A hash over a file, or over the names and contents of a folder's files. */
export async function sha256OfContents(place: string): Promise<string> {
  const hashes: [name: string, sha256: string][] = [];
  for (const {name, path: file} of await contentsOf(place)) {
    hashes.push([name, await sha256OfFile(file)]);
  }
  const [[name, only] = []] = hashes;
  return name === '' && only ? only : hashOf(hashes);
}
