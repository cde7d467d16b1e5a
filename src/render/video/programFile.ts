import {accessSync, constants, realpathSync, statSync} from 'node:fs';
import path from 'node:path';

/**
 * Tells programs of one name apart: path and time of the last change. Empty
 * when there is none.
 */
export function programMark(program: string): string {
  try {
    const file = realpathSync(fileOf(program));
    const {mtimeMs, size, ino} = statSync(file);
    return [file, mtimeMs, size, ino].join(' ');
  } catch {
    return '';
  }
}

/** A name without a folder is looked up in the PATH. */
function fileOf(program: string): string {
  if (/[\\/]/.test(program)) return program;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const files = folders.flatMap(folder =>
    endings.map(ending => path.join(folder, program + ending)),
  );
  return files.find(isRunnable) ?? program;
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
