import {spawn} from 'node:child_process';
import {once} from 'node:events';
import path from 'node:path';
import {plainRoot} from '../../stage/bundle/plainRoot.ts';
import {interruptible, Interruption} from '../process/interruption.ts';
import {root} from '../process/root.ts';

/** Flags with which Node keeps a module at the path of a link. */
const linked = ['--preserve-symlinks', '--preserve-symlinks-main'];

/** Whether this process runs through a link. */
export function isLinked(): boolean {
  return linked.every(flag => process.execArgv.includes(flag));
}

/**
 * Runs this command again in a process that reaches the package, and Vite, by a
 * path that Vite and a page can read: addresses name files by their paths.
 *
 * @param folder - The place of the link, a readable path.
 */
export async function serveThroughLink(folder: string): Promise<void> {
  const place = plainRoot(root, path.join(folder, `root-${process.pid}`));
  try {
    const bin = path.join(place.root, 'bin/backprop-figures.mjs');
    const words = process.argv.slice(2);
    const child = spawn(process.execPath, [...linked, bin, ...words], {
      stdio: 'inherit',
    });
    const ended = once(child, 'close');
    await interruptible(async signal => {
      signal.addEventListener('abort', () => child.kill('SIGTERM'));
      [process.exitCode] = await ended;
    }).catch(error => {
      if (!(error instanceof Interruption)) throw error;
    });
  } finally {
    place.close();
  }
}
