import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

let folder: string | undefined;
let count = 0;

/** A file with some bytes, for another program; it is gone with this process. */
export function temporaryFile(bytes: Uint8Array): string {
  folder ??= ownFolder();
  const file = path.join(folder, String(count++));
  writeFileSync(file, bytes);
  return file;
}

function ownFolder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'stage-media-'));
  process.once('exit', () => rmSync(made, {recursive: true, force: true}));
  return made;
}
