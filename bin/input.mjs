import {statSync} from 'node:fs';
import path from 'node:path';

/**
 * An input file of the program, as it was then: its path from the root, the
 * time of its last write in milliseconds, its bytes.
 *
 * @typedef {readonly [file: string, modified: number, size: number]} Input
 */

/**
 * The current state of a file.
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
 * Whether a file is unchanged.
 *
 * @param {string} root
 * @param {Input} input
 */
export function isSame(root, [file, modified, size]) {
  const now = statSync(path.join(root, file), {throwIfNoEntry: false});
  return now?.mtimeMs === modified && now.size === size;
}
