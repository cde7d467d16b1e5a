import {statSync} from 'node:fs';
import path from 'node:path';

/**
 * A file that the program is made from, as it was then: its path from the root,
 * when it was written in milliseconds, its bytes.
 *
 * @typedef {readonly [file: string, modified: number, size: number]} Input
 */

/**
 * A file as it is now.
 *
 * @param {string} root
 * @param {string} file - Its path from the root.
 * @returns {Input}
 * @throws when there is no such file.
 */
export function inputAt(root, file) {
  const {mtimeMs, size} = statSync(path.join(root, file));
  return [file, mtimeMs, size];
}

/**
 * Whether a file is still what it was.
 *
 * @param {string} root
 * @param {Input} input
 */
export function isSame(root, [file, modified, size]) {
  const now = statSync(path.join(root, file), {throwIfNoEntry: false});
  return now?.mtimeMs === modified && now.size === size;
}
