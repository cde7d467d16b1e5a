import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** The source files in a folder and its subfolders, in order. */
export function sourcesBelow(folder: string): readonly string[] {
  return filesBelow(folder).filter(file => !file.endsWith('.md'));
}

/**
 * All files in a folder and its subfolders, in order; empty when the folder is
 * missing.
 */
export function filesBelow(folder: string): readonly string[] {
  if (!statSync(folder, {throwIfNoEntry: false})) return [];
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
    .flatMap(path => {
      const found = statSync(path, {throwIfNoEntry: false});
      // A file that has gone again, such as an editor's temporary one.
      if (!found) return [];
      return found.isDirectory() ? filesBelow(path) : [path];
    });
}
