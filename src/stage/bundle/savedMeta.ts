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
      const wrong = metaProblem(file, root);
      if (wrong !== undefined) throw new Error(wrong);
      const text = JSON.stringify(textOf(file));
      return {code: `JSON.parse(${text})`, moduleType: 'js'};
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
  const wrong = metaProblem(projectFile.replace(/\.\w+$/, '.meta'), root);
  if (wrong !== undefined) throw new Error(wrong);
}

/** What keeps a `.meta` file from being used; one that is not there is written anew. */
export function metaProblem(file: string, root: string): string | undefined {
  const mistake = existsSync(file) ? metaMistake(textOf(file)) : undefined;
  if (mistake === undefined) return undefined;
  const name = relative(root, file).split(sep).join('/');
  return `The timing in ${name} cannot be used: ${mistake}. Mend it, take it from version control, or remove it, and the script’s own timing counts.`;
}

/** Some editors begin files with a byte order mark, which JSON forbids. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}
