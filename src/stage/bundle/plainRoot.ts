import {existsSync, mkdirSync, rmSync, symlinkSync} from 'node:fs';
import path from 'node:path';

/** The folder of a project under a path that means the same to Vite. */
export interface PlainRoot {
  readonly root: string;
  /** Whether it leads through a link, which has to be kept in paths. */
  readonly isLinked: boolean;
  /** A path below the root as it is below the folder itself, and the other way. */
  readonly real: (file: string) => string;
  readonly plain: (file: string) => string;
  /** Removes the link. */
  readonly close: () => void;
}

/**
 * In a path, these begin a query, a fragment or a code to Vite, or part folders;
 * control characters are dropped from addresses.
 */
const ambiguous = path.sep === '\\' ? /[#?%\p{Cc}]/u : /[#?%\\\p{Cc}]/u;

/** Whether a path can be taken for nothing else. */
export function isPlain(file: string): boolean {
  return !ambiguous.test(file);
}

/**
 * A root as it is, or through a link. The link stands for the lowest folder of an
 * ambiguous name; packages above it are found above the link.
 *
 * @param folder - Where the link is made: a folder of a plain path, not there yet.
 */
export function plainRoot(root: string, folder: string): PlainRoot {
  if (isPlain(root)) return unlinked(root);
  const target = lowestAmbiguous(root);
  const link = path.join(folder, 'linked');
  mkdirSync(folder, {recursive: true});
  // A junction is what Windows lets everybody make; other systems know no kinds.
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

/** Packages above the link's target are found above the link. */
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
