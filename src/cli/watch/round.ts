import {spawn, type ChildProcess} from 'node:child_process';
import {heapFlags} from '../../heapLimit.ts';

/** One render of a watch. */
export interface Round {
  /** Resolves when it has ended, however it ended. */
  readonly ended: Promise<void>;
  readonly child: ChildProcess;
  /** Ends it early; it cleans up first. */
  stop(): Promise<void>;
}

/** Milliseconds for cleaning up. */
const patience = 8000;

/**
 * Runs this command with other words in a process of its own, which reads every
 * source again. It prints where this process does, and ends with it.
 *
 * @param flags - Flags of Node in addition to those of this process.
 */
export function startRound(
  words: readonly string[],
  flags: readonly string[] = [],
): Round {
  const [, command = ''] = process.argv;
  const child = spawn(
    process.execPath,
    [...process.execArgv, ...heapFlags(), ...flags, command, ...words],
    {
      // The channel reports the end of this process.
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Ctrl+C reaches only this process, which then ends the other in order.
      detached: process.platform !== 'win32',
    },
  );
  const ended = endOf(child);
  return {
    ended,
    child,
    stop: async () => {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(insist);
    },
  };
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
}
