/** The program as Node can run it: its TypeScript compiled, once for every edit. */
import {createHash, randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, statSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {keptFolder, keptFolders} from '../src/keptFolder.mjs';
import {pruneFolders, settleFile, settleFolder} from '../src/settled.mjs';
import {isSame} from './input.mjs';

/** @typedef {import('./input.mjs').Input} Input */

/** In the folder of what is kept: what the last program was made from. */
const inputsName = 'inputs.json';

/**
 * The module that runs the command line. Compiles the program when a file that
 * it is made from has changed; what cannot be compiled, or kept, runs as it is.
 *
 * @param {string} root - The package's folder.
 * @param {string} [named] - Where compiled programs are kept, when it is not this
 *   module that decides.
 * @returns {Promise<string>} A URL to import.
 */
export async function mainModule(root, named) {
  try {
    const folder = standingIn(root, named) ?? (await compileAnew(root, named));
    return pathToFileURL(path.join(folder, 'main.mjs')).href;
  } catch {
    const {register} = await import('tsx/esm/api');
    // The settings of whatever project the command is run in are not ours.
    register({tsconfig: false});
    return pathToFileURL(path.join(root, 'src/cli/main.ts')).href;
  }
}

/**
 * The folder of the program that would come of compiling now, wherever it is kept.
 *
 * @param {string} root
 * @param {string | undefined} named
 * @returns {string | undefined}
 */
function standingIn(root, named) {
  for (const kept of named ? [named] : keptFolders('program', root)) {
    const folder = standing(root, kept);
    if (folder !== undefined) return folder;
  }
  return undefined;
}

/**
 * The same in one of the places.
 *
 * @param {string} root
 * @param {string} kept
 * @returns {string | undefined}
 */
function standing(root, kept) {
  try {
    const inputs = readInputs(path.join(kept, inputsName));
    const folder = path.join(kept, nameOf(root, inputs));
    if (!inputs.every(input => isSame(root, input))) return undefined;
    return keepLonger(folder) ? folder : undefined;
  } catch {
    return undefined; // There are no inputs that can be read.
  }
}

/**
 * @param {string} file
 * @returns {readonly Input[]}
 */
function readInputs(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Sources are named in it by where they lie, so it belongs to one place.
 *
 * @param {string} root
 * @param {readonly Input[]} inputs
 */
function nameOf(root, inputs) {
  const made = JSON.stringify([root, inputs]);
  return createHash('sha256').update(made).digest('hex').slice(0, 32);
}

/** @param {string} folder */
function keepLonger(folder) {
  try {
    const now = new Date();
    utimesSync(folder, now, now);
    return true;
  } catch {
    return statSync(folder, {throwIfNoEntry: false}) !== undefined;
  }
}

/**
 * Compiles into a folder of its own, which appears whole: several processes may.
 *
 * @param {string} root
 * @param {string | undefined} named
 * @returns {Promise<string>}
 */
async function compileAnew(root, named) {
  const kept = named ?? keptFolder('program', root);
  if (kept === undefined) throw new Error('Nothing can be written anywhere.');
  const {compile} = await import('./compile.mjs');
  const building = path.join(kept, `building-${randomUUID()}`);
  mkdirSync(building, {recursive: true});
  try {
    const inputs = await compile(root, building);
    const folder = path.join(kept, nameOf(root, inputs));
    settleFolder(building, folder);
    settleFile(path.join(kept, inputsName), JSON.stringify(inputs));
    pruneFolders(kept);
    return folder;
  } finally {
    rmSync(building, {recursive: true, force: true});
  }
}
