import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {statSync} from 'node:fs';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import type {PackageCopy} from '../tests/cli/helpers/packageCopy.ts';

/** A running `still --watch`. */
export interface SeenStill {
  /** Milliseconds from an edit to a new file in place of the still. */
  readonly see: (edit: () => void) => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Starts it, and waits until it watches for edits. */
export async function startSeenStill(
  {folder, file}: PackageCopy,
  words: readonly string[],
): Promise<SeenStill> {
  const out = path.join(folder, 'still.png');
  const child = spawn(process.execPath, [file, ...words, out, '--watch'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += String(text);
  });
  const rounds = () => said.split('Waiting').length - 1;
  const untilRound = async (round: number) => {
    while (rounds() < round) await setTimeout(5);
  };
  await untilRound(1);
  await setTimeout(2000); // Time in which an author looks at it.
  return {
    see: async edit => {
      const round = rounds();
      const before = statSync(out).ino;
      const start = performance.now();
      edit();
      while (statSync(out).ino === before) await setTimeout(2);
      const time = performance.now() - start;
      await untilRound(round + 1);
      return time;
    },
    stop: async () => {
      child.kill('SIGINT');
      await once(child, 'close');
    },
  };
}
