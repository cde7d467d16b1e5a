import {existsSync, realpathSync, statSync} from 'node:fs';
import path from 'node:path';

/** The folders of the files that make up the editor's page. */
export interface ServedFolders {
  readonly root: string;
  /**
   * The folders whose files are served, with subfolders; of `src` only its own
   * files.
   */
  readonly folders: readonly string[];
  /** The folder where Vite keeps bundled packages. */
  readonly cacheDir: string;
}

const modules = new Set([
  '/@vite/client',
  '/@vite/env',
  '/@id/__x00__virtual:figures-versions',
]);

const endings = /\.(tsx?|m?js|css|json|svg|png|woff2)$/;

/**
 * Queries that the page uses for modules; any other query returns the raw file.
 */
const queries = new Set(['t', 'v', 'import', 'inline', 'direct', 'scene']);

/**
 * Whether an address is one of the modules, styles and fonts of the editor's
 * page. No other file is served, however an address is written.
 */
export function isServed(url: URL, served: ServedFolders): boolean {
  const {pathname, searchParams} = url;
  if (![...searchParams.keys()].every(key => queries.has(key))) return false;
  if (modules.has(pathname)) return true;
  const file = fileOf(pathname, served);
  if (!file) return false;
  if (isBundled(file, served)) return true;
  // The page also requests a module's source map.
  const source = file.replace(/\.map$/, '');
  if (!endings.test(source) || !isWithin(source, served)) return false;
  return !searchParams.has('scene') || isScene(source, served);
}

/** Undefined for an address without a file. */
function fileOf(pathname: string, {root}: ServedFolders): string | undefined {
  const prefix = '/@fs/';
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  if (!decoded.startsWith(prefix)) return path.join(root, decoded);
  const rest = decoded.slice(prefix.length);
  return path.resolve('/', rest);
}

/** The page may ask for such a file before it is written. */
function isBundled(file: string, {cacheDir}: ServedFolders): boolean {
  const {dir, ext} = path.parse(file.replace(/\.map$/, ''));
  return dir === path.join(cacheDir, 'deps') && ['.js', '.css'].includes(ext);
}

function isWithin(file: string, {root, folders}: ServedFolders): boolean {
  try {
    const real = realpathSync(file);
    if (!statSync(real).isFile() || isHidden(file)) return false;
    const source = realpathSync(path.join(root, 'src'));
    return path.dirname(real) === source || isBelowOne(real, folders);
  } catch {
    return false;
  }
}

function isHidden(file: string): boolean {
  return path.basename(file).startsWith('.');
}

function isBelowOne(file: string, folders: readonly string[]): boolean {
  return folders
    .filter(folder => existsSync(folder))
    .some(folder => file.startsWith(realpathSync(folder) + path.sep));
}

function isScene(file: string, {root}: ServedFolders): boolean {
  const {dir, ext} = path.parse(file);
  return dir === path.join(root, 'src/scenes') && ext === '.tsx';
}
