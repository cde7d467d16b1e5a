import {once} from 'node:events';
import {createInterface} from 'node:readline';
import type {PackageCopy} from './packageCopy.ts';
import {ended, type Run, start} from './run.ts';

/** A running editor. */
export interface EditorProcess {
  /** Includes the token. */
  readonly address: URL;
  readonly pid: number;
  /** Whether it is still running. */
  readonly runs: () => boolean;
  /** Ends it as Ctrl+C does. */
  readonly stop: () => Promise<Run>;
}

/** Starts the editor of a copy of the package at a free port. */
export async function startEditor(
  {folder, file}: PackageCopy,
  words: readonly string[] = [],
): Promise<EditorProcess> {
  const port = String(9400 + Math.floor(Math.random() * 500));
  const child = start(['editor', '--port', port, ...words], {
    cwd: folder,
    file,
  });
  const end = ended(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  const address = /^The editor is at (\S+)$/.exec(line)?.[1];
  if (!address) throw new Error(`It says: ${line}`);
  return {
    address: new URL(address),
    pid: child.pid!,
    runs: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      child.kill('SIGINT');
      return end;
    },
  };
}
