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
 * The request for a program.
 *
 * @typedef {object} Wanted
 * @property {string} [kept] - The folder for compiled programs; found by this module
 *   if left out.
 * @property {boolean} [isMapped] - Whether its errors name its sources.
 */

/**
 * The list of the last program's inputs, in its folder.
 *
 * @param {Wanted} wanted
 */
function inputsName({isMapped}) {
  return isMapped ? 'inputs-mapped.json' : 'inputs.json';
}

/**
 * The module that runs the command line. Compiles the program when one of its
 * inputs has changed; a program that cannot be compiled or kept runs from its
 * sources.
 *
 * @param {string} root - The package's folder.
 * @param {Wanted} [wanted]
 * @returns {Promise<string>} A URL to import.
 */
export async function mainModule(root, wanted = {}) {
  return programModule(root, 'cli/main.ts', wanted);
}

/**
 * A module of the program that others import.
 *
 * @param {string} name - Its name in `src/library`.
 */
export async function libraryModule(name) {
  const root = path.resolve(import.meta.dirname, '..');
  return import(await programModule(root, `library/${name}.ts`, {}));
}

/**
 * @param {string} root
 * @param {string} source - Its path from `src`; `compile.mjs` lists it as an entry.
 * @param {Wanted} wanted
 * @returns {Promise<string>} A URL to import.
 */
async function programModule(root, source, wanted) {
  try {
    const folder =
      standingIn(root, wanted) ?? (await compileAnew(root, wanted));
    const {name} = path.parse(source);
    return pathToFileURL(path.join(folder, `${name}.mjs`)).href;
  } catch {
    const {register} = await import('tsx/esm/api');
    // Settings of a project in the working folder do not apply.
    register({tsconfig: false});
    return pathToFileURL(path.join(root, 'src', source)).href;
  }
}

/**
 * The folder of a program compiled from the current sources, wherever it is
 * kept.
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
 * The same for one place.
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
    return undefined; // The list of inputs is missing or unreadable.
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
 * The name depends on the place of the sources, since the program contains
 * their paths.
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
 * Compiles into a new folder, which appears complete; several processes may do
 * so at once.
 *
 * @param {string} root
 * @param {Wanted} wanted
 * @returns {Promise<string>}
 */
async function compileAnew(root, wanted) {
  const kept = wanted.kept ?? keptFolder('program', root);
  if (kept === undefined) throw new Error('No folder can be written to.');
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
