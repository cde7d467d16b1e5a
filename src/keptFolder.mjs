/**
 * The folders for files that this program can make again. `bin` runs this
 * before anything is compiled.
 */
import {createHash, randomUUID} from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {homedir, tmpdir} from 'node:os';
import path from 'node:path';

/**
 * The kinds of kept files: finished `figures`, the compiled `program`, project
 * bundles of the `stage`, projects of single `scenes`, and Vite's cache for the
 * `editor`.
 *
 * @typedef {'figures' | 'program' | 'stage' | 'scenes' | 'editor' | 'fetched'} Kind
 */

/** The environment variable that names one folder for all kinds. */
export const keptVariable = 'BACKPROP_FIGURES_CACHE';

/**
 * The folder for a kind of files: the first that can be written to.
 *
 * @param {Kind} kind
 * @param {string} root - The folder of the package or project that they are
 *   made from.
 * @param {(folder: string) => boolean} [serves] - A further condition on the
 *   folder.
 * @returns {string | undefined} A folder that may not exist yet; undefined when
 *   none can be written to.
 */
export function keptFolder(kind, root, serves = canHoldModules) {
  for (const {folder, base, isOwn} of places(kind, root)) {
    if (!serves(folder) || (isOwn && !belongsToUser(base))) continue;
    if (mayWrite(folder)) return folder;
  }
  return undefined;
}

/**
 * The possible folders for a kind of files, the best first: below the named
 * one, in npm's usual place for tools, in the user's own cache folder, in a
 * temporary one. In the first two, files of another user, such as the one who
 * installed the package, are as good.
 *
 * @param {Kind} kind
 * @param {string} root
 * @returns {Iterable<string>}
 */
export function* keptFolders(kind, root) {
  for (const {folder, base, isOwn} of places(kind, root)) {
    if (!isOwn || belongsToUser(base)) yield folder;
  }
}

/**
 * Node loads no module from a path with a backslash in a name.
 *
 * @param {string} folder
 */
function canHoldModules(folder) {
  return path.sep === '\\' || !folder.includes('\\');
}

/**
 * Makes a folder and a file in it, and removes the file.
 *
 * @param {string} folder
 * @throws when nothing can be written there.
 */
export function tryToWrite(folder) {
  mkdirSync(folder, {recursive: true});
  const probe = path.join(folder, `.probe-${randomUUID()}`);
  writeFileSync(probe, '', {flag: 'wx'});
  rmSync(probe);
}

/**
 * A place, and whether only the user's own files may be used there.
 *
 * @typedef {object} Place
 * @property {string} folder
 * @property {string} base - The part of it that is the user's own.
 * @property {boolean} isOwn
 */

/**
 * @param {Kind} kind
 * @param {string} root
 * @returns {Generator<Place>}
 */
function* places(kind, root) {
  // Figures are the same wherever they were rendered.
  const name = kind === 'figures' ? kind : path.join(kind, idOf(root));
  const place = (/** @type {string} */ base, isOwn = false) => ({
    folder: path.join(base, name),
    base,
    isOwn,
  });
  const named = process.env[keptVariable];
  if (named) yield place(path.resolve(named));
  yield place(path.join(modulesAbove(root), '.cache', 'backprop-figures'));
  const own = userFolder();
  if (own) yield place(path.join(own, 'backprop-figures'), true);
  const shared = path.join(tmpdir(), `backprop-figures${userSuffix()}`);
  if (isPrivate(shared)) yield place(shared, true);
}

/** @param {string} root */
function idOf(root) {
  return createHash('sha256').update(root).digest('hex').slice(0, 16);
}

/**
 * The folder for packages of a package: its own, or the one that it is
 * installed in.
 *
 * @param {string} root
 * @returns {string}
 */
function modulesAbove(root) {
  for (let folder = root; ; folder = path.dirname(folder)) {
    const modules = path.join(folder, 'node_modules');
    if (existsSync(modules)) return modules;
    if (path.dirname(folder) === folder) return path.join(root, 'node_modules');
  }
}

/** Where the system wants users to keep such things; undefined without a home. */
function userFolder() {
  const named =
    process.platform === 'win32'
      ? process.env['LOCALAPPDATA']
      : process.env['XDG_CACHE_HOME'];
  if (named && path.isAbsolute(named)) return named;
  const home = homeFolder();
  if (home === undefined) return undefined;
  if (process.platform === 'win32') return path.join(home, 'AppData', 'Local');
  return process.platform === 'darwin'
    ? path.join(home, 'Library', 'Caches')
    : path.join(home, '.cache');
}

/** Undefined for a user unknown to the system, as in containers. */
function homeFolder() {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}

function userSuffix() {
  const user = process.getuid?.();
  return user === undefined ? '' : `-${user}`;
}

/**
 * Makes a folder in a place shared by all users. Whoever made it first could
 * put programs into it, so it is used only when nobody else can write there.
 *
 * @param {string} folder
 */
function isPrivate(folder) {
  try {
    mkdirSync(folder, {mode: 0o700});
  } catch {
    // It exists already, or cannot be made.
  }
  const found = lstatSync(folder, {throwIfNoEntry: false});
  if (!found?.isDirectory()) return false;
  const user = process.getuid?.();
  return (
    user === undefined || (found.uid === user && (found.mode & 0o077) === 0)
  );
}

/**
 * Whether a folder, or the place for it, belongs to the user: with `sudo`, the
 * home folder may be another user's.
 *
 * @param {string} folder
 */
function belongsToUser(folder) {
  const user = process.getuid?.();
  const found = statSync(standing(folder), {throwIfNoEntry: false});
  return user === undefined || found?.uid === user;
}

/** @param {string} folder */
function mayWrite(folder) {
  try {
    if (process.platform === 'win32') tryToWrite(folder);
    else accessSync(standing(folder), constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder itself or the nearest existing folder above it.
 *
 * @param {string} folder
 * @returns {string}
 */
function standing(folder) {
  const parent = path.dirname(folder);
  return parent === folder || existsSync(folder) ? folder : standing(parent);
}
