import {existsSync, readFileSync} from 'node:fs';
import {relative, sep} from 'node:path';
import type {Plugin} from 'vite';
import {metaMistake} from './metaFile.ts';

/**
 * Reads `.meta` files as the JSON that they are. Motion Canvas's plugin pastes their
 * text into a module, where whatever else it is would run.
 */
export function savedMeta(root: string): Plugin {
  return {
    name: 'saved-meta',
    enforce: 'pre',
    load(id) {
      const [file = ''] = id.split('?', 1);
      if (!file.endsWith('.meta') || id.startsWith('\0')) return undefined;
      const text = metaText(file, root);
      return {code: `JSON.parse(${JSON.stringify(text)})`, moduleType: 'js'};
    },
  };
}

/**
 * Refuses a project whose own `.meta` file is none: Motion Canvas reads it before
 * any other, and would not name it.
 *
 * @throws Error with the file, the line and the way out.
 */
export function requireProjectMeta(projectFile: string, root: string): void {
  const file = projectFile.replace(/\.\w+$/, '.meta');
  if (existsSync(file)) metaText(file, root);
}

function metaText(file: string, root: string): string {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const mistake = metaMistake(text);
  if (mistake === undefined) return text;
  const name = relative(root, file).split(sep).join('/');
  throw new Error(
    `The timing in ${name} cannot be used: ${mistake}. Mend it, take it from version control, or remove it, and the script’s own timing counts.`,
  );
}
