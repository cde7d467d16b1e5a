import path from 'node:path';
import {sourcesBelow} from '../../stage/modules/filesBelow.ts';
import {
  type InputFile,
  readInputFile,
  refreshInputFile,
} from '../../stage/modules/inputs.ts';
import {hashOf} from '../files/canonical.ts';
import type {Versions} from './versions.ts';

/** Folders of `render` that keep and compare files but make none. */
const bystanders = ['cache', 'inputs', 'manifest'];

/**
 * The drawing and encoding code: sources of the stage and of the render, and
 * versions of their dependencies. The sources already cover this package's own
 * version.
 *
 * @param sources - From `rendererSources`.
 */
export function rendererInputs(
  {'backprop-figures': _own, ...versions}: Versions,
  sources: string,
): unknown {
  return [versions, sources];
}

/** One hash over the sources of the stage and of the render. */
export function rendererSources(): string {
  return hashOf(hashedSources());
}

function hashedSources(): readonly (readonly [path: string, sha256: string])[] {
  const render = path.resolve(import.meta.dirname, '..');
  const stage = path.resolve(render, '../stage');
  const box = path.resolve(render, '../box.ts');
  return [...sourcesBelow(render), ...sourcesBelow(stage), box]
    .map(file => path.relative(path.dirname(render), file))
    .filter(file => !isBystander(file))
    .map(file => [
      file.split(path.sep).join('/'),
      hashNow(path.resolve(render, '..', file)),
    ]);
}

/** Sources as they were hashed last: a key after a render reads only what is new. */
const hashed = new Map<string, InputFile>();

/** Empty for a file that was removed meanwhile. */
function hashNow(file: string): string {
  const before = hashed.get(file);
  const now = before ? refreshInputFile(before) : readInputFile(file);
  if (now) hashed.set(file, now);
  return now?.sha256 ?? '';
}

function isBystander(file: string): boolean {
  const [folder, name] = file.split(path.sep);
  return folder === 'render' && bystanders.includes(name ?? '');
}
