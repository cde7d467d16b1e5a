import {statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {percentDecoded} from '../media/percentDecoded.ts';

/** The page's address: every path below it is a file of the project. */
export const pageOrigin = 'http://localhost';

let folders: readonly string[] = [];

/**
 * Sets the folders of the page's files: the bundle's for imports of a scene,
 * the project's public folder for paths.
 */
export function serveFolders(...paths: readonly string[]): void {
  folders = paths.filter(path => path !== '');
}

/** The file behind a path of the page that is an input of the bundle. */
export function bundledFile(address: string): string | undefined {
  return folders
    .map(folder => fileIn(folder, address))
    .find(file => file !== undefined);
}

/**
 * The file behind a path of the page that lies in the project's own folder. Vite's
 * server gives these too, after those of the public folder, but not secret ones.
 *
 * @param root - The project's folder; empty for none.
 */
export function rootFile(address: string, root: string): string | undefined {
  const file = root === '' ? undefined : fileIn(root, address);
  const names = file === undefined ? [] : relative(root, file).split(sep);
  return names.some(isSecret) ? undefined : file;
}

function fileIn(folder: string, address: string): string | undefined {
  const url = new URL(address, `${pageOrigin}/`);
  if (url.origin !== pageOrigin) return undefined;
  const file = join(folder, percentDecoded(url.pathname));
  // A slash may be written as %2F, and be no part of a path until it is decoded.
  const isWithin = file.startsWith(join(folder, sep));
  const isFile = () => statSync(file, {throwIfNoEntry: false})?.isFile();
  return isWithin && isFile() ? file : undefined;
}

/** Names that Vite's server denies by default. */
function isSecret(name: string): boolean {
  return /^\.env(?:\.|$)|^\.git$|\.(?:crt|pem)$/i.test(name);
}
