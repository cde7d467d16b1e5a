import {existsSync, readFileSync} from 'node:fs';
import {relative, sep} from 'node:path';
import type {Plugin} from 'vite';
import {readTimingFile} from '../../timing/timingFile.ts';
import {TimingFileError} from '../../timing/timingFileError.ts';

/**
 * Reads `.meta` files as JSON. Motion Canvas's plugin pastes their text into a
 * module, where any code in it would run.
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
      return {code: metaCode(file), moduleType: 'js'};
    },
  };
}

/** The content of a `.meta` file as an expression; a missing one is empty. */
export function metaCode(file: string): string {
  const text = existsSync(file) ? textOf(file) : JSON.stringify({version: 0});
  return `JSON.parse(${JSON.stringify(text)})`;
}

/**
 * Refuses a project with an invalid `.meta` file: Motion Canvas reads it first
 * and would not name it.
 *
 * @throws Error with the file, the line and the way out.
 */
export function requireProjectMeta(projectFile: string, root: string): void {
  const wrong = metaProblem(projectFile.replace(/\.\w+$/, '.meta'), root);
  if (wrong !== undefined) throw new Error(wrong);
}

/**
 * Why a `.meta` file cannot be used; undefined for a valid or a missing one.
 */
export function metaProblem(file: string, root: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const name = relative(root, file).split(sep).join('/');
  try {
    readTimingFile(textOf(file), name);
    return undefined;
  } catch (error) {
    if (error instanceof TimingFileError) return error.message;
    throw error;
  }
}

/** Some editors begin files with a byte order mark, which JSON forbids. */
function textOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}
