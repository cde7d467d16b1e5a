import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const repository = path.resolve(import.meta.dirname, '../../..');

/** A copy of the package, so that the repository's own timing stays as it is. */
export interface PackageCopy {
  readonly folder: string;
  /** The path of its command. */
  readonly file: string;
  readonly remove: () => void;
}

/** Copies the package, with its packages and without its caches. */
export function copyPackage(): PackageCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'figures-editor-'));
  for (const part of [
    'bin',
    'src',
    'networks',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
  ]) {
    cpSync(path.join(repository, part), path.join(folder, part), {
      recursive: true,
    });
  }
  const modules = path.join(repository, 'node_modules');
  execFileSync('cp', ['-al', modules, path.join(folder, 'node_modules')]);
  for (const cache of ['.vite', '.cache']) {
    rmSync(path.join(folder, 'node_modules', cache), {
      recursive: true,
      force: true,
    });
  }
  return {
    folder,
    file: path.join(folder, 'bin/backprop-figures.mjs'),
    remove: () => rmSync(folder, {recursive: true, force: true}),
  };
}
