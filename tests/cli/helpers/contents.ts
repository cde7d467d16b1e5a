import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * A hash of the names and bytes of all files below a folder, without packages
 * and the caches of tools in them.
 */
export function contentsOf(folder: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => name.split(path.sep)[0] !== 'node_modules')
    .sort();
  for (const name of names) {
    hash.update(`${name}\0`);
    hash.update(readOrNot(path.join(folder, name)));
  }
  return hash.digest('hex');
}

function readOrNot(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
