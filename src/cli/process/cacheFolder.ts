import path from 'node:path';
import {keptFolder, keptFolders, keptVariable} from '../../keptFolder.mjs';
import {root} from './root.ts';

/**
 * Where finished files are kept: in the folder that is named, by the flag or in the
 * environment, even if it may only be read; else where this program keeps what it
 * can make again. A folder of its own in there, since others may keep things beside.
 */
export function cacheFolder(named = process.env[keptVariable]): string {
  if (named) return path.join(path.resolve(named), 'figures');
  const [best] = keptFolders('figures', root);
  return keptFolder('figures', root) ?? best!;
}
