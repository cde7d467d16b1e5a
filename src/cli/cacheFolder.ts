import {existsSync} from 'node:fs';
import path from 'node:path';
import {root} from './root.ts';

/**
 * Where finished files are kept: in the folder that is named, by the flag or by
 * `BACKPROP_FIGURES_CACHE`, else where tools of npm keep what they can make
 * again. A folder of its own in there, since others may keep things beside.
 */
export function cacheFolder(
  named = process.env['BACKPROP_FIGURES_CACHE'],
): string {
  const folder = named
    ? path.resolve(named)
    : path.join(modulesAbove(root), '.cache', 'backprop-figures');
  return path.join(folder, 'figures');
}

/** The package's own, or where it is installed. */
function modulesAbove(folder: string): string {
  const modules = path.join(folder, 'node_modules');
  const parent = path.dirname(folder);
  if (existsSync(modules)) return modules;
  return parent === folder
    ? path.join(root, 'node_modules')
    : modulesAbove(parent);
}
