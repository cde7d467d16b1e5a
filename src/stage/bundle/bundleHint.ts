import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {installedPackage} from '../media/packageFile.ts';

const unresolved = [
  /Cannot find (?:module|package) '([^']+)'/,
  /resolve import "([^"]+)"/,
  /Could not resolve ['"]([^'"]+)['"]/,
  // What tsconfig.json extends is read before any import.
  /Failed to load tsconfig '([^']+)': Tsconfig not found/,
  // An alias may lead to the folder of a package.
  /Could not load (?:\S*\/)?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)(?=[^]*No such file)/,
];

/** What the stage takes from a core that is too old to have it. */
const lackingCore =
  /is not exported by "[^"]*@motion-canvas\/core\/[^"]*"\.\s+╭─\[ .*motion-canvas-stage-entry/;

/**
 * The way out where a bundler has not found a package, the plugin that scenes are for
 * or the project itself; undefined for any other reason.
 *
 * @param reason - The bundler's own words.
 * @param root - The folder of the project.
 */
export function bundleHint(reason: string, root: string): string | undefined {
  if (
    /"default" is not exported by/.test(reason) &&
    /\?project\b/.test(reason)
  ) {
    return 'The file exports no project by default. Write: export default makeProject({scenes: […]}).';
  }
  if (lackingCore.test(reason)) return tooOld(root);
  const specifier = unresolved
    .map(pattern => pattern.exec(reason)?.[1])
    .find(found => found !== undefined);
  if (/\?scene$|^react\/jsx/.test(specifier ?? '')) {
    return 'Its Vite configuration lacks the plugin of Motion Canvas. Add motionCanvas() of @motion-canvas/vite-plugin to its plugins.';
  }
  const name = /^(?:@[\w.-]+\/)?[\w-][\w.-]*/.exec(specifier ?? '')?.[0];
  if (name === undefined || /^[A-Za-z]:/.test(specifier!)) return undefined;
  const isEssential = /^(?:vite$|@(?:motion-canvas|canvas-commons)\/)/.test(
    name,
  );
  return isEssential && !hasFramework(root)
    ? `The packages of the project are not installed. Run "npm install" in ${root}.`
    : `The package ${name} is not installed. Run "npm install ${name}" in ${root}.`;
}

function tooOld(root: string): string {
  const installed = installedPackage('@motion-canvas/core', root);
  const packages = ['core', '2d', 'ui', 'vite-plugin']
    .map(name => `@motion-canvas/${name}@3`)
    .join(' ');
  return `The project has Motion Canvas ${installed?.version ?? 'of an old version'}, and 3.9 is the first that can be rendered. Run "npm install ${packages}" in ${root}.`;
}

/** Without it no package of the project is there. */
function hasFramework(root: string): boolean {
  const {resolve} = createRequire(join(root, 'package.json'));
  return ['@motion-canvas/core', '@canvas-commons/core'].some(name =>
    resolve.paths(name)?.some(folder => existsSync(join(folder, name))),
  );
}
