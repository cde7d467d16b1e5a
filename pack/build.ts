/**
 * Builds `dist`, by `npm pack`: the doors of the package that run anywhere, as plain
 * JavaScript with its types. A command runs the sources, and needs none of it.
 */
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import path from 'node:path';
import {settleFolder} from '../src/settled.mjs';
import {buildModules} from './buildModules.ts';
import {buildTypes} from './buildTypes.ts';
import {root} from './doors.ts';
import {isSameFolder} from './isSameFolder.ts';

const dist = path.join(root, 'dist');
const inter = path.join(root, 'node_modules/@fontsource/inter/LICENSE');

const folder = mkdtempSync(path.join(root, '.dist-'));
try {
  const built = path.join(folder, 'dist');
  mkdirSync(built);
  await buildModules(built);
  buildTypes(path.join(built, 'types'));
  // The typeface within a module is another's work.
  cpSync(inter, path.join(built, 'LICENSE-Inter.txt'));
  // Another process may be packing the same.
  if (!isSameFolder(built, dist)) {
    rmSync(dist, {recursive: true, force: true});
    settleFolder(built, dist);
  }
} finally {
  rmSync(folder, {recursive: true, force: true});
}
