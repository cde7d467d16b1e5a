import {added, readingsOf} from '../../src/drawn.ts';
import {catalogue, isFilm} from '../../src/catalogue.ts';
import {look} from '../../src/check/look.ts';
import type {Seen} from '../../src/check/sight.ts';
import type {Network} from '../../src/network/network.ts';
import {hold} from '../../src/theme.ts';
import {openFigure} from './openFigure.ts';

/** How long a beat of the film stands still, and how long it may. Seconds. */
export interface BeatPace {
  readonly scene: string;
  readonly beat: string;
  /** From the start of the film to the end of its rest. */
  readonly time: number;
  /** Since the beat before, the longest time in which no pixel changes. */
  readonly rest: number;
  /** What reading everything new takes, and a second, or three. */
  readonly limit: number;
}

export interface FilmPace {
  /** Seconds. */
  readonly duration: number;
  /** The share of it in which no pixel changes. */
  readonly still: number;
  readonly scenes: readonly {
    readonly name: string;
    /** Seconds. */
    readonly duration: number;
    readonly still: number;
  }[];
  readonly beats: readonly BeatPace[];
}

/** How long a scene fades in, in seconds. */
const FADE = 0.6;

/** Frames a second. */
const FPS = 10;

/**
 * Plays the film with captions and measures its pace. Nothing on screen moves
 * for its own sake, so all motion counts.
 */
export async function filmPace(network: Network): Promise<FilmPace> {
  const film = catalogue.find(isFilm)!;
  const player = await openFigure(film, {
    network,
    theme: 'dark',
    size: {width: 480, height: 270},
    fps: FPS,
  });
  const pages: {readonly moves: boolean; readonly pieces: () => string[]}[] =
    [];
  let seen: readonly Seen[] = [];
  do {
    const changed = await player.draw();
    if (player.stirred) seen = await look(player);
    const shown = seen;
    pages.push({
      moves: !changed.isEmpty,
      pieces: () => shown.flatMap(readingsOf),
    });
  } while (await player.advance());
  const stillIn = (from: number, to: number) =>
    pages.slice(from, to).filter(({moves}) => !moves).length / FPS;
  const beats = player.scenes.flatMap(scene => {
    let [from, before] = [scene.firstFrame, new Array<string>()];
    return scene.events.map(({name, time}, at) => {
      const to = Math.min(
        pages.length - 1,
        scene.firstFrame + Math.round(time * FPS) - 1,
      );
      // While it fades in, the scene before is seen too.
      const settled = Math.max(to, scene.firstFrame + FADE * FPS);
      const pieces = pages[settled]!.pieces();
      const news = at === 0 ? [] : added(pieces, before);
      const isLast = at === scene.events.length - 1;
      const rest = longestRest(pages.slice(from + 1, to + 1));
      [from, before] = [to, pieces];
      return {
        scene: scene.name,
        beat: name,
        time: to / FPS,
        rest,
        limit: news.length * hold.symbol + (isLast ? 3 : 1),
      };
    });
  });
  return {
    duration: pages.length / FPS,
    still: stillIn(0, pages.length) / (pages.length / FPS),
    scenes: player.scenes.map(({name, firstFrame, frames}) => ({
      name,
      duration: frames / FPS,
      still: stillIn(firstFrame, firstFrame + frames),
    })),
    beats,
  };
}

function longestRest(pages: readonly {readonly moves: boolean}[]): number {
  let [longest, run] = [0, 0];
  for (const {moves} of pages) {
    run = moves ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest / FPS;
}
