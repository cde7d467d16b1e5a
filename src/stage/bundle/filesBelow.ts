import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** All files in a folder and its folders, in order; none if there is no such. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
    .flatMap(path =>
      statSync(path).isDirectory() ? filesBelow(path) : [path],
    );
}
