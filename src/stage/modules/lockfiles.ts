import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** The files in which installers keep the versions of packages. */
export const lockfiles = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
];

/** Those of a folder, or of the nearest one above: of a workspace that it is part of. */
export function lockfilesAbove(folder: string): readonly string[] {
  const found = lockfiles.map(name => join(folder, name)).filter(existsSync);
  const parent = dirname(folder);
  return found.length > 0 || parent === folder ? found : lockfilesAbove(parent);
}
