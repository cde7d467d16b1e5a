import {startRound} from './round.ts';
import {awaitEdit, type Watch, watching} from './watching.ts';

/**
 * Renders, and renders again whenever a file is edited, until interrupted,
 * which is the normal end. Every round is a process of its own with the words
 * of a command line; the cache limits drawing to the figures that an edit
 * affects. An edit during a round ends it and starts the next.
 *
 * `filesOf` names files to watch in addition to the sources; it is called again
 * in every round.
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
      // The files are already open.
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
