import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {openFiles} from '../process/openFiles.ts';

/** Milliseconds that a browser has to read the file. */
const patience = 20_000;

/**
 * Opens an address in the browser. Every user of a machine sees the arguments
 * of a program, so the browser gets a private file that redirects to the
 * address.
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
