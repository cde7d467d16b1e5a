import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {ownRequire} from '../../ownModules.ts';
import {once} from '../../remembered.ts';
import {projectFile} from './root.ts';

/** The packages of Motion Canvas that whoever installs this package brings. */
const peers = ['core', '2d', 'ui'].map(name => `@motion-canvas/${name}`);

/** The figures use what earlier versions lack. */
const least = [3, 16] as const;

/**
 * The project with the figures.
 *
 * @throws Error when there is no Motion Canvas beside this package, or one that is too
 *   old for the figures.
 */
export const figuresProject = once((): string => {
  requireMotionCanvas();
  const problem = tooOld(versionOf('@motion-canvas/core')!);
  if (problem !== undefined) throw new Error(problem);
  return projectFile;
});

/** @throws Error when there is no Motion Canvas beside this package. */
export function requireMotionCanvas(): void {
  const missing = peers.filter(name => versionOf(name) === undefined);
  if (missing.length === 0) return;
  throw new Error(
    `Motion Canvas is not installed here, as with --legacy-peer-deps: ${missing.join(', ')}. Run npm install ${missing.map(name => `${name}@3`).join(' ')}.`,
  );
}

/** Why the figures cannot be drawn with a version; undefined when they can. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = least;
  if (major === leastMajor && minor >= leastMinor) return undefined;
  return `The figures need Motion Canvas ${least.join('.')} or newer, and @motion-canvas/core is ${version} here. Install backprop-figures into a folder of its own to render them; motion-canvas-render draws this project as it is.`;
}

/** The version of a package, which may be hidden by its exports. */
function versionOf(name: string): string | undefined {
  const file = (ownRequire.resolve.paths(name) ?? [])
    .map(folder => path.join(folder, name, 'package.json'))
    .find(place => existsSync(place));
  if (file === undefined) return undefined;
  const description: {readonly version: string} = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return description.version;
}
