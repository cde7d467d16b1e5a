/**
 * Files and folders that appear complete and are removed when unused. `bin`
 * runs this before anything is compiled.
 */
import {randomUUID} from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Milliseconds without use after which a folder counts as unused. */
const keepFor = 24 * 60 * 60 * 1000;

/**
 * Gives a finished folder its name, unless another process was faster with the
 * same.
 *
 * @param {string} building
 * @param {string} folder
 * @throws when the folder does not exist afterwards.
 */
export function settleFolder(building, folder) {
  try {
    renameSync(building, folder);
  } catch (error) {
    if (!statSync(folder, {throwIfNoEntry: false})) throw error;
  }
}

/**
 * Writes a file under a temporary name and renames it, since another process
 * may be reading it.
 *
 * @param {string} file
 * @param {string} text
 */
export function settleFile(file, text) {
  mkdirSync(path.dirname(file), {recursive: true});
  const beside = `${file}.${randomUUID()}`;
  try {
    writeFileSync(beside, text, {flag: 'wx'});
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, {force: true});
    throw error;
  }
}

/**
 * Removes folders that were not written to or touched for a day. Another user's
 * may stay.
 *
 * @param {string} kept - Their parent folder.
 */
export function pruneFolders(kept) {
  for (const name of readdirSync(kept)) {
    const folder = path.join(kept, name);
    const stat = statSync(folder, {throwIfNoEntry: false});
    if (!stat?.isDirectory() || Date.now() - stat.mtimeMs <= keepFor) continue;
    try {
      rmSync(folder, {recursive: true, force: true});
    } catch {}
  }
}
