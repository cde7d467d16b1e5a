import {existsSync, mkdirSync, rmSync, symlinkSync} from 'node:fs';
import path from 'node:path';

/** A project's folder under a path without characters that Vite misreads. */
export interface PlainRoot {
  readonly root: string;
  /** Whether the path leads through a link, which must stay in all paths. */
  readonly isLinked: boolean;
  /** Maps a path below the root to the folder itself, and back. */
  readonly real: (file: string) => string;
  readonly plain: (file: string) => string;
  /** Removes the link. */
  readonly close: () => void;
}

/**
 * Characters with a meaning to Vite: they begin a query, a fragment or a code,
 * or separate folders. Control characters are dropped from addresses.
 */
const ambiguous = path.sep === '\\' ? /[#?%\p{Cc}]/u : /[#?%\\\p{Cc}]/u;

/** Whether Vite reads a path literally. */
export function isPlain(file: string): boolean {
  return !ambiguous.test(file);
}

/**
 * A root as it is, or through a link. The link replaces the lowest folder with
 * an ambiguous name; packages above it are found above the link.
 *
 * @param folder - The place of the link: a plain path that does not exist yet.
 */
export function plainRoot(root: string, folder: string): PlainRoot {
  if (isPlain(root)) return unlinked(root);
  const target = lowestAmbiguous(root);
  const link = path.join(folder, 'linked');
  mkdirSync(folder, {recursive: true});
  // Windows lets every user make a junction; other systems ignore the type.
  symlinkSync(target, link, 'junction');
  linkModules(path.dirname(target), folder);
  return {
    root: moved(root, target, link),
    isLinked: true,
    real: file => moved(file, link, target),
    plain: file => moved(file, target, link),
    close: () => rmSync(folder, {recursive: true, force: true}),
  };
}

const same = (file: string): string => file;

function unlinked(root: string): PlainRoot {
  return {
    root,
    isLinked: false,
    real: same,
    plain: same,
    close: () => {},
  };
}

function lowestAmbiguous(folder: string): string {
  return isPlain(path.basename(folder))
    ? lowestAmbiguous(path.dirname(folder))
    : folder;
}

/** Makes packages above the link's target available above the link. */
function linkModules(above: string, folder: string): void {
  const modules = path.join(above, 'node_modules');
  const parent = path.dirname(above);
  if (existsSync(modules)) {
    symlinkSync(modules, path.join(folder, 'node_modules'), 'junction');
  } else if (parent !== above) linkModules(parent, folder);
}

function moved(file: string, from: string, to: string): string {
  const rest = file.slice(from.length);
  const isBelow =
    slashed(file).startsWith(slashed(from)) && /^$|^[\\/]/.test(rest);
  return isBelow ? to + rest : file;
}

/** Vite writes paths with slashes on every system. */
function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
