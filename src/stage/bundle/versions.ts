import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {ownRequire} from '../../ownModules.ts';
import {sha256} from '../modules/inputs.ts';
import {sourcesBelow} from '../modules/filesBelow.ts';

/** Packages whose version can change a pixel without being in a bundle. */
const tools = ['vite', '@napi-rs/canvas', 'yoga-layout', 'htmlparser2'];

/**
 * The version of each tool that bundles, lays out or draws, and a hash of the
 * environment that Vite passes on to scenes.
 */
export function toolVersions(): Readonly<Record<string, string>> {
  const passedOn = Object.entries(process.env)
    .filter(([name]) => name.startsWith('VITE_'))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...Object.fromEntries(tools.map(name => [name, packageVersion(name)])),
    environment: sha256(JSON.stringify(passedOn)),
  };
}

/** The stage's own source files: a change in one can change a pixel. */
export function stageSources(): readonly string[] {
  return sourcesBelow(resolve(import.meta.dirname, '..'));
}

/** The version of an installed package. */
export function packageVersion(name: string): string {
  const entry = ownRequire.resolve(name);
  const end = entry.lastIndexOf(join('node_modules', name));
  const folder = entry.slice(0, end) + join('node_modules', name);
  const description: {version: string} = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  return description.version;
}
