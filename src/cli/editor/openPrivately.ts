import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {openFiles} from '../process/openFiles.ts';

/** Milliseconds that a browser has to read the file. */
const patience = 20_000;

/**
 * Opens an address in the browser. Everybody on a machine sees with what words a
 * program was started, so the browser is given a file that leads there, and that
 * nobody else may read.
 */
export async function openPrivately(address: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'backprop-figures-'));
  const file = path.join(folder, 'editor.html');
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${address}">`;
  await writeFile(file, page, {mode: 0o600});
  await openFiles([file]);
  void setTimeout(patience, undefined, {ref: false})
    .then(() => rm(folder, {recursive: true, force: true}))
    .catch(() => {});
}
