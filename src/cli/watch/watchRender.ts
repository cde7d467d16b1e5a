import path from 'node:path';
import {interruptible, Interruption} from '../interruption.ts';
import {say} from '../print.ts';
import {root} from '../root.ts';
import {pathText} from '../wording.ts';
import {type Edits, watchEdits} from './edits.ts';
import {startRound} from './round.ts';

/** Everything of this package that a picture is made from. */
const sources = ['src', 'networks', 'vite.config.ts'].map(name =>
  path.join(root, name),
);

/**
 * Renders, and renders again whenever a file is edited, until interrupted, which
 * is how it is meant to end. Every round is a process of its own with the words
 * of a command line; the cache sees to it that only what an edit touches is
 * drawn. An edit during a round ends it and begins the next.
 *
 * `filesOf` names the files beside the sources; it is asked anew every round.
 */
export async function watchRender(
  words: readonly string[],
  filesOf: () => Promise<readonly string[]>,
): Promise<void> {
  const edits = await watchEdits([...sources, ...(await filesOf())]);
  try {
    await interruptible(async signal => {
      let next = words;
      while (!signal.aborted) {
        await renderUntilEdited(next, edits, signal);
        edits.add(await filesOf());
        // What is looked at is looked at already.
        next = words.filter(word => word !== '--open');
      }
    });
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
  } finally {
    await edits.end();
  }
}

async function renderUntilEdited(
  words: readonly string[],
  edits: Edits,
  signal: AbortSignal,
): Promise<void> {
  const edited = edits.next();
  const stopped = new Promise<void>(resolve => {
    signal.addEventListener('abort', () => resolve(), {once: true});
  });
  const round = startRound(words);
  await Promise.race([round.ended, edited, stopped]);
  await round.stop();
  if (signal.aborted) return;

  say('Waiting for an edit; Ctrl+C ends this.');
  const files = await Promise.race([edited, stopped]);
  if (files) say(`Edited: ${listed(files)}`);
}

/** As many as a line has room for. */
function listed(files: readonly string[]): string {
  const named = files.slice(0, 3).map(file => pathText(file));
  const more = files.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
