import type {EditNews, RoundEnd} from './drawWatched.ts';
import {startRound} from './round.ts';

/** A process that draws a still again and again. */
export interface Artist {
  /**
   * Reports an edit, which starts a round; the first round starts by itself.
   */
  tell(files: readonly string[]): void;
  /** The end of the current round. */
  next(): Promise<RoundEnd>;
  stop(): Promise<void>;
}

/**
 * V8 flags: objects of a round die in a young generation of this size, while
 * the many modules stay. All cores collect, since the user waits for the still.
 */
const memoryFlags = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** Starts a process that draws the still of a command line. */
export function startArtist(words: readonly string[]): Artist {
  const round = startRound(words, memoryFlags);
  const broken = round.ended.then((): RoundEnd => 'drawn last');
  return {
    tell: files => {
      const news: EditNews = {files};
      round.child.send(news, () => {});
    },
    next: () =>
      Promise.race([
        broken,
        new Promise<RoundEnd>(resolve => {
          round.child.once('message', resolve);
        }),
      ]),
    stop: () => round.stop(),
  };
}
