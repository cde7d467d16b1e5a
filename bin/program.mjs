/** The program as Node can run it: its TypeScript compiled, once for every edit. */
import {createHash, randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, statSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {keptFolder, keptFolders} from '../src/keptFolder.mjs';
import {pruneFolders, settleFile, settleFolder} from '../src/settled.mjs';
import {isSame} from './input.mjs';

/** @typedef {import('./input.mjs').Input} Input */

/**
 * Which program is wanted.
 *
 * @typedef {object} Wanted
 * @property {string} [kept] - The folder where compiled programs are kept, when it is
 *   not this module that decides.
 * @property {boolean} [isMapped] - Whether its errors are to name its sources.
 */

/**
 * In the folder of what is kept: what the last program was made from.
 *
 * @param {Wanted} wanted
 */
function inputsName({isMapped}) {
  return isMapped ? 'inputs-mapped.json' : 'inputs.json';
}

/**
 * The module that runs the command line. Compiles the program when a file that
 * it is made from has changed; what cannot be compiled, or kept, runs as it is.
 *
 * @param {string} root - The package's folder.
 * @param {Wanted} [wanted]
 * @returns {Promise<string>} A URL to import.
 */
export async function mainModule(root, wanted = {}) {
  try {
    const folder =
      standingIn(root, wanted) ?? (await compileAnew(root, wanted));
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
 * @param {Wanted} wanted
 * @returns {string | undefined}
 */
function standingIn(root, wanted) {
  const {kept} = wanted;
  for (const place of kept ? [kept] : keptFolders('program', root)) {
    const folder = standing(root, place, wanted);
    if (folder !== undefined) return folder;
  }
  return undefined;
}

/**
 * The same in one of the places.
 *
 * @param {string} root
 * @param {string} kept
 * @param {Wanted} wanted
 * @returns {string | undefined}
 */
function standing(root, kept, wanted) {
  try {
    const inputs = readInputs(path.join(kept, inputsName(wanted)));
    const folder = path.join(kept, nameOf(root, inputs, wanted));
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
 * @param {Wanted} wanted
 */
function nameOf(root, inputs, {isMapped = false}) {
  const made = JSON.stringify([root, inputs, isMapped]);
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
 * @param {Wanted} wanted
 * @returns {Promise<string>}
 */
async function compileAnew(root, wanted) {
  const kept = wanted.kept ?? keptFolder('program', root);
  if (kept === undefined) throw new Error('Nothing can be written anywhere.');
  const {compile} = await import('./compile.mjs');
  const building = path.join(kept, `building-${randomUUID()}`);
  mkdirSync(building, {recursive: true});
  try {
    const inputs = await compile(root, building, wanted.isMapped ?? false);
    const folder = path.join(kept, nameOf(root, inputs, wanted));
    settleFolder(building, folder);
    settleFile(path.join(kept, inputsName(wanted)), JSON.stringify(inputs));
    pruneFolders(kept);
    return folder;
  } finally {
    rmSync(building, {recursive: true, force: true});
  }
}
