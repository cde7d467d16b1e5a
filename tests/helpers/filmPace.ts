import {catalogue, isFilm} from '../../src/catalogue.ts';
import {look} from '../../src/check/look.ts';
import type {Seen} from '../../src/check/sight.ts';
import {added, readingsOf} from '../../src/drawn.ts';
import type {Network} from '../../src/network/network.ts';
import type {Player} from '../../src/stage/index.ts';
import {hold} from '../../src/theme.ts';
import {openFigure} from './openFigure.ts';

/** How long a beat of the film stands still, and how long it may, in seconds. */
interface BeatPace {
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
  /** Seconds of each scene. */
  readonly scenes: readonly {
    readonly name: string;
    readonly duration: number;
    readonly still: number;
  }[];
  readonly beats: readonly BeatPace[];
}

/** A frame: whether it differs from the one before, and its parts. */
interface Page {
  readonly moves: boolean;
  readonly seen: readonly Seen[];
}

/** Frames a second. */
const FPS = 10;

/** The time in which a scene fades in beside the one before it, in seconds. */
const FADE = 0.6;

/** What a beat may rest beyond its reading, and a chapter's last one, in seconds. */
const [SLACK, CHAPTER_SLACK] = [1, 3];

/**
 * Plays the film with captions and measures its pace. Nothing in it moves for
 * its own sake, so all motion counts.
 */
export async function filmPace(network: Network): Promise<FilmPace> {
  const player = await openFigure(catalogue.find(isFilm)!, {
    network,
    theme: 'dark',
    size: {width: 480, height: 270},
    fps: FPS,
  });
  const pages = await play(player);
  const stillIn = (some: readonly Page[]) =>
    some.filter(({moves}) => !moves).length / FPS;
  return {
    duration: pages.length / FPS,
    still: stillIn(pages) / (pages.length / FPS),
    scenes: player.scenes.map(({name, firstFrame, frames}) => ({
      name,
      duration: frames / FPS,
      still: stillIn(pages.slice(firstFrame, firstFrame + frames)),
    })),
    beats: player.scenes.flatMap(scene => beatsOf(scene, pages)),
  };
}

async function play(player: Player): Promise<readonly Page[]> {
  const pages: Page[] = [];
  let seen: readonly Seen[] = [];
  do {
    const changed = await player.draw();
    if (player.stirred) seen = await look(player);
    pages.push({moves: !changed.isEmpty, seen});
  } while (await player.advance());
  return pages;
}

function beatsOf(
  {name: scene, firstFrame, events}: Player['scenes'][number],
  pages: readonly Page[],
): readonly BeatPace[] {
  const ends = events.map(({time}) =>
    Math.min(pages.length - 1, firstFrame + Math.round(time * FPS) - 1),
  );
  return events.map(({name: beat}, at) => {
    const [from, to] = [ends[at - 1] ?? firstFrame, ends[at]!];
    const now = piecesAt(to, firstFrame, pages);
    // The initial parts are known, except for the words beside them.
    const news =
      at === 0
        ? now.words
        : added(now.all, piecesAt(from, firstFrame, pages).all);
    const isLast = at === events.length - 1 && endsChapter(scene);
    return {
      scene,
      beat,
      time: to / FPS,
      rest: longestRest(pages.slice(from + 1, to + 1)),
      limit: news.length * hold.symbol + (isLast ? CHAPTER_SLACK : SLACK),
    };
  });
}

/** The pieces to read on a page, once its scene has faded in. */
function piecesAt(at: number, firstFrame: number, pages: readonly Page[]) {
  const {seen} = pages[Math.max(at, firstFrame + FADE * FPS)]!;
  return {
    all: seen.flatMap(readingsOf),
    words: seen.filter(({kind}) => kind === 'words').flatMap(readingsOf),
  };
}

/** Whether the scene after it begins a chapter. */
function endsChapter(scene: string): boolean {
  const at = catalogue.findIndex(({scenes}) => scenes[0] === scene);
  return !catalogue[at + 1]?.goesOn;
}

function longestRest(pages: readonly Page[]): number {
  let [longest, run] = [0, 0];
  for (const {moves} of pages) {
    run = moves ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest / FPS;
}
