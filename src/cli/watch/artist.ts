import {memoryFlags} from '../../render/workerProcess.ts';
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
 * Starts a process that draws what the words of a command line say. Pictures pass
 * through it as through a process that renders, so it has the same memory.
 */
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
