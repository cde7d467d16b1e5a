import {setTimeout} from 'node:timers/promises';
import type {Command} from 'commander';
import {catalogue} from '../../catalogue.ts';
import {UsageError} from '../words/errors.ts';
import {figureOf} from '../flags/figures.ts';
import {outFile} from '../files/outFile.ts';
import {type Artist, startArtist} from './artist.ts';
import type {RoundEnd} from './drawWatched.ts';
import {settingsFiles} from './watchCommand.ts';
import {awaitEdit, type Watch, watching} from './watching.ts';

/** Milliseconds of quiet after an edit: drawing a still again is quick. */
const quiet = 30;

/** Milliseconds that a still may take once the next edit is there. */
const patience = 10_000;

/**
 * Draws a still, and again after every edit, until interrupted. One process
 * draws them all: it keeps unedited modules loaded and its code is warm. When
 * an edit exceeds what it can reload, another process replaces it.
 *
 * @throws UsageError when no edit could make the still drawable.
 */
export async function watchStill(command: Command): Promise<void> {
  const {out = ''} = command.opts<{readonly out?: string}>();
  figureOf(command.args[0] ?? '', catalogue);
  if (out && (await outFile(out, '--out')).isStandardOutput) {
    throw new UsageError(
      '--watch writes the still again after every edit, and the standard output cannot be rewritten. Name a file with --out.',
    );
  }
  const words = process.argv
    .slice(2)
    .map(word => (word === '--watch' ? '--watched' : word));
  const filesOf = () => settingsFiles(command);
  await watching(await filesOf(), watch => draw(words, watch, filesOf), quiet);
}

async function draw(
  words: readonly string[],
  watch: Watch,
  filesOf: () => Promise<readonly string[]>,
): Promise<void> {
  let artist = startArtist(words);
  try {
    while (!watch.signal.aborted) {
      const edited = watch.edits.next();
      let end = await roundOf(artist, edited, watch);
      if (end === 'not drawn') {
        await artist.stop();
        artist = startArtist(words);
        end = await roundOf(artist, edited, watch);
      }
      watch.edits.add(await filesOf());
      if (watch.signal.aborted) return;
      const files = await awaitEdit(edited, watch);
      if (!files) return;
      if (end === 'drawn') artist.tell(files);
      else {
        await artist.stop();
        artist = startArtist(words);
      }
    }
  } finally {
    await artist.stop();
  }
}

/** The end of a process's round; the next edit does not wait long for it. */
async function roundOf(
  artist: Artist,
  edited: Promise<readonly string[]>,
  {stopped}: Watch,
): Promise<RoundEnd | undefined> {
  const late = edited.then(() => setTimeout(patience, undefined, {ref: false}));
  return (await Promise.race([artist.next(), late, stopped])) ?? undefined;
}
