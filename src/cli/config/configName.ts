import {existsSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';

/** The name under which a config file is found. */
export const configName = 'figures.config.json';

/**
 * The config file (or one of another name) of the working folder, or else the nearest above, up to the folder
 * of a package or a repository, or the user's home; undefined where there is none.
 * Outside of all these only the working folder's own is found, since anybody may
 * have put one further up; and above it, none that is another user's.
 */
export function foundConfig(
  folder = process.cwd(),
  name = configName,
): string | undefined {
  const own = path.join(folder, name);
  if (existsSync(own)) return path.relative(process.cwd(), own);
  const found = foldersAbove(folder)
    .map(above => path.join(above, name))
    .find(file => existsSync(file));
  return found && isTrusted(found)
    ? path.relative(process.cwd(), found)
    : undefined;
}

/** The folders above one, up to where what belongs together ends. */
function foldersAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let here = folder; !isEnd(here); here = above.at(-1)!) {
    const parent = path.dirname(here);
    if (parent === here) return [];
    above.push(parent);
  }
  return above;
}

function isEnd(folder: string): boolean {
  return (
    folder === homeFolder() ||
    ['package.json', '.git'].some(name => existsSync(path.join(folder, name)))
  );
}

/** Undefined for a user whom the system does not know, as in containers. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function isTrusted(file: string): boolean {
  const user = process.getuid?.();
  return user === undefined || [0, user].includes(statSync(file).uid);
}
