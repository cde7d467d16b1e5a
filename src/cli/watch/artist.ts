import type {EditNews, RoundEnd} from './drawWatched.ts';
import {startRound} from './round.ts';

/** A process that draws a still again and again. */
export interface Artist {
  /** Tells it of an edit, which begins a round; the first begins by itself. */
  tell(files: readonly string[]): void;
  /** How the round ends. */
  next(): Promise<RoundEnd>;
  stop(): Promise<void>;
}

/**
 * What a round makes dies young in a generation of this size, beside modules that
 * are many and stay. All cores collect: a still is waited for.
 */
const memoryFlags = ['--min-semi-space-size=32', '--max-semi-space-size=32'];

/** Starts a process that draws what the words of a command line say. */
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
