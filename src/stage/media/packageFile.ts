import {existsSync, readFileSync, realpathSync} from 'node:fs';
import path from 'node:path';

/** Packages that bring others along, which lie beside them in some installers. */
const bringers = ['@motion-canvas/2d', 'code-fns', '@wooorm/starry-night'];

/** A package that is installed. */
export interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
}

/**
 * A package as a project finds it: from its folder upwards, or beside one that
 * Motion Canvas brings along. Undefined when it is not installed.
 */
export function installedPackage(
  name: string,
  root: string,
): InstalledPackage | undefined {
  let from: string | undefined = root;
  for (const bringer of [...bringers, undefined]) {
    const folder = from && folderAbove(name, from);
    if (folder) return {folder, version: versionIn(folder)};
    from = from && bringer && folderAbove(bringer, from);
  }
  return undefined;
}

function folderAbove(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json')))
      return realpathSync(found);
    if (path.dirname(folder) === folder) return undefined;
  }
}

function versionIn(folder: string): string {
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
  const {version}: {version?: unknown} = Object(JSON.parse(text));
  return typeof version === 'string' ? version : '';
}
