import path from 'node:path';
import {keptFolder, keptFolders, keptVariable} from '../../keptFolder.mjs';
import {root} from './root.ts';

/**
 * The folder for finished files: the one named by the flag or the environment,
 * even if it is read-only; otherwise a folder of this program's own. It is a
 * subfolder, since other files may lie beside it.
 */
export function cacheFolder(named = process.env[keptVariable]): string {
  if (named) return path.join(path.resolve(named), 'figures');
  const [best] = keptFolders('figures', root);
  return keptFolder('figures', root) ?? best!;
}
