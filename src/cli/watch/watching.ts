import path from 'node:path';
import {interruptible, Interruption} from '../process/interruption.ts';
import {say} from '../words/print.ts';
import {root} from '../process/root.ts';
import {pathText} from '../words/wording.ts';
import {type Edits, watchEdits} from './edits.ts';

/** Everything of this package that a picture depends on. */
const sources = ['src', 'networks', 'vite.config.ts'].map(name =>
  path.join(root, name),
);

/** Receives edits until interrupted, which is the normal end of a watch. */
export interface Watch {
  readonly edits: Edits;
  readonly signal: AbortSignal;
  /** Resolves when it is interrupted. */
  readonly stopped: Promise<void>;
}

/**
 * Watches the sources and some other files while work lasts.
 *
 * @param files - The files in addition to the sources.
 * @param quiet - Milliseconds after which an edit counts as complete.
 */
export async function watching(
  files: readonly string[],
  work: (watch: Watch) => Promise<void>,
  quiet?: number,
): Promise<void> {
  const edits = await watchEdits([...sources, ...files], quiet);
  try {
    await interruptible(signal => {
      const stopped = new Promise<void>(resolve => {
        signal.addEventListener('abort', () => resolve(), {once: true});
      });
      return work({edits, signal, stopped});
    });
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
  } finally {
    await edits.end();
  }
}

/**
 * Announces that an edit is awaited, and which files were edited; undefined
 * when interrupted.
 */
export async function awaitEdit(
  edited: Promise<readonly string[]>,
  {stopped}: Watch,
): Promise<readonly string[] | undefined> {
  say('Waiting for an edit; Ctrl+C ends this.');
  const files = await Promise.race([edited, stopped]);
  if (!files) return undefined;
  say(`Edited: ${listed(files)}`);
  return files;
}

/** As many as fit into a line. */
function listed(files: readonly string[]): string {
  const named = files.slice(0, 3).map(file => pathText(file));
  const more = files.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
