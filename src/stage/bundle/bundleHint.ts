import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {installedPackage} from '../media/packageFile.ts';
import type {Framework} from '../motionCanvas/framework.ts';

const unresolved = [
  /Cannot find (?:module|package) '([^']+)'/,
  /resolve import "([^"]+)"/,
  /Could not resolve ['"]([^'"]+)['"]/,
  // What tsconfig.json extends is read before any import.
  /Failed to load tsconfig '([^']+)': Tsconfig not found/,
  // An alias may lead to the folder of a package.
  /Could not load (?:\S*\/)?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)(?=[^]*No such file)/,
];

/** What a bundler says of a path that a package keeps to itself. */
const closedDoor =
  /"\.(\/[^"]+)" is not exported under the conditions .* from package (\S+)/;

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
    return pluginHint(root);
  }
  const [, door, folder] = closedDoor.exec(reason) ?? [];
  if (door !== undefined && folder !== undefined) {
    const name = folder.slice(folder.lastIndexOf('node_modules/') + 13);
    return `The package ${name} does not let ${name}${door} be imported. Import from ${name}, or from another path that "exports" in its package.json has.`;
  }
  const name = /^(?:@[\w.-]+\/)?[\w-][\w.-]*/.exec(specifier ?? '')?.[0];
  if (name === undefined || /^[A-Za-z]:/.test(specifier!)) return undefined;
  const installed = installedPackage(name, root);
  if (installed) {
    return `The package ${name} is installed without the file that "${specifier}" means. Build it in ${installed.folder}, or install it again.`;
  }
  const isEssential = /^(?:vite$|@(?:motion-canvas|canvas-commons)\/)/.test(
    name,
  );
  return isEssential && frameworksOf(root).length === 0
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

function pluginHint(root: string): string {
  const [found = '@motion-canvas'] = frameworksOf(root);
  const [title, call] = {
    '@motion-canvas': ['Motion Canvas', 'motionCanvas()'],
    '@canvas-commons': ['Canvas Commons', 'canvasCommons()'],
  }[found];
  return `Its Vite configuration lacks the plugin of ${title}. Add ${call} of ${found}/vite-plugin to its plugins.`;
}

/** Those that are installed: without any, no package of the project is there. */
function frameworksOf(root: string): readonly Framework[] {
  const {resolve} = createRequire(join(root, 'package.json'));
  const all: readonly Framework[] = ['@motion-canvas', '@canvas-commons'];
  return all.filter(scope =>
    resolve
      .paths(scope)
      ?.some(folder => existsSync(join(folder, scope, 'core'))),
  );
}
