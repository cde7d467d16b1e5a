import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** The source files in a folder and its folders, in order. */
export function sourcesBelow(folder: string): readonly string[] {
  return filesBelow(folder).filter(file => !file.endsWith('.md'));
}

/** All files in a folder and its folders, in order; none if there is no such. */
export function filesBelow(folder: string): readonly string[] {
  if (!statSync(folder, {throwIfNoEntry: false})) return [];
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
    .flatMap(path => {
      const found = statSync(path, {throwIfNoEntry: false});
      // An editor's file, say, that is gone again.
      if (!found) return [];
      return found.isDirectory() ? filesBelow(path) : [path];
    });
}
