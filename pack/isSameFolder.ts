import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** Whether two folders have the same files with the same content. */
export function isSameFolder(one: string, other: string): boolean {
  const names = filesIn(one);
  return (
    existsSync(other) &&
    names.join('\n') === filesIn(other).join('\n') &&
    names.every(name =>
      readFileSync(path.join(one, name)).equals(
        readFileSync(path.join(other, name)),
      ),
    )
  );
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) =>
      path.relative(folder, path.join(parentPath, name)),
    )
    .sort();
}
