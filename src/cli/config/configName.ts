import {existsSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';

/** The file name of a config file. */
export const configName = 'figures.config.json';

/**
 * Finds the config file (or one of another name) in the working folder or the
 * nearest folder above, up to the folder of a package or a repository, or the
 * user's home; undefined when there is none. Outside of these only the working
 * folder counts, since any user may have put a file further up. Above the
 * working folder, no file of another user counts.
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

/**
 * The folders above a folder, up to the end of its package, repository or home.
 */
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

/** Undefined for a user unknown to the system, as in containers. */
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
