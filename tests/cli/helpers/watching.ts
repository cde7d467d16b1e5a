import {setTimeout} from 'node:timers/promises';
import {onTestFinished} from 'vitest';
import type {PackageCopy} from './packageCopy.ts';
import {ended, type Run, start} from './run.ts';

/** A running command with `--watch`. */
export interface Watching {
  readonly pid: number;
  /** Its messages so far. */
  readonly said: () => string;
  /** Waits until it has awaited edits this often. */
  readonly untilRound: (round: number) => Promise<void>;
  /** Makes an edit and waits for the next round. */
  readonly after: (edit: () => void | Promise<void>) => Promise<void>;
  /** Ends it as Ctrl+C does. */
  readonly stop: () => Promise<Run>;
}

/** Starts one in a copy of the package; it ends with the test. */
export function startWatching(
  {folder, file}: Pick<PackageCopy, 'folder' | 'file'>,
  words: readonly string[],
): Watching {
  const child = start([...words, '--watch'], {cwd: folder, file});
  onTestFinished(() => void child.kill('SIGKILL'));
  const end = ended(child);
  let text = '';
  child.stderr.on('data', (words: Buffer) => {
    text += String(words);
  });
  const rounds = () => text.split('Waiting for an edit').length - 1;
  const untilRound = async (round: number) => {
    for (let waited = 0; rounds() < round; waited += 20) {
      if (waited > 120_000) throw new Error(`It said:\n${text}`);
      await setTimeout(20);
    }
  };
  return {
    pid: child.pid!,
    said: () => text,
    untilRound,
    after: async edit => {
      const before = rounds();
      await edit();
      await untilRound(before + 1);
    },
    stop: async () => {
      child.kill('SIGINT');
      return end;
    },
  };
}
