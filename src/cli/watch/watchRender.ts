import {startRound} from './round.ts';
import {awaitEdit, type Watch, watching} from './watching.ts';

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
  await watching(await filesOf(), async watch => {
    let next = words;
    while (!watch.signal.aborted) {
      await renderUntilEdited(next, watch);
      watch.edits.add(await filesOf());
      // What is looked at is looked at already.
      next = words.filter(word => word !== '--open');
    }
  });
}

async function renderUntilEdited(
  words: readonly string[],
  watch: Watch,
): Promise<void> {
  const edited = watch.edits.next();
  const round = startRound(words);
  await Promise.race([round.ended, edited, watch.stopped]);
  await round.stop();
  if (!watch.signal.aborted) await awaitEdit(edited, watch);
}
