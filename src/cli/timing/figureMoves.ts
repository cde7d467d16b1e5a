import path from 'node:path';
import {catalogue, type FigureEntry, isFilm} from '../../catalogue.ts';
import type {PassedBeat} from '../../timing/PassedBeats.ts';
import {
  type Kept,
  keptByName,
  type SavedBeat,
  toMilliseconds,
} from '../../timing/savedBeat.ts';
import {drawing} from '../jobs/figureJobs.ts';
import {keptTimings} from '../jobs/figureTiming.ts';
import {qualities} from '../flags/options.ts';
import type {Timed} from './openTiming.ts';

/**
 * A beat of a figure, or an entry without a beat; seconds, to the millisecond.
 */
export interface BeatMove {
  readonly beat: string;
  /** The script's rest; null when the figure has no such beat. */
  readonly script: number | null;
  /** The author's rest; null for a moment saved for a missing beat. */
  readonly author: number | null;
  /** The author's rest minus the script's; null when one is null. */
  readonly difference: number | null;
  /**
   * `moved`: rests as the author says; `script`: rests as the script says;
   * `unclaimed`: an entry of a beat that the figure does not have; `overtaken`:
   * the script reaches the beat after the saved moment, so the beat rests as
   * the script says.
   */
  readonly state: 'moved' | 'script' | 'unclaimed' | 'overtaken';
}

/** The beats that an author has moved in a figure, or why they are unknown. */
export type FigureMoves = SceneOfFigure &
  (
    | {
        readonly beats: readonly BeatMove[];
        /** The names of the figure's beats, in order of time. */
        readonly names: readonly string[];
        /** The content of the file. */
        readonly saved: ReadonlyMap<string, Kept>;
        /**
         * Warnings about timing that cannot be honoured, in the words of every
         * command.
         */
        readonly warnings: readonly string[];
        readonly error?: undefined;
      }
    | {readonly error: string}
  );

/** A figure's scene, and the name of its timing file in messages. */
interface SceneOfFigure {
  readonly id: string;
  readonly slug: string;
  readonly scene: string;
  readonly file: string;
}

/**
 * The beats that an author has moved in figures. A figure is played only when
 * something is saved for it, unless all beats are requested: only then are the
 * script's rests needed.
 */
export async function figureMoves(
  figures: readonly FigureEntry[],
  {look, files, wordsOf}: Timed,
  all = false,
): Promise<readonly FigureMoves[]> {
  const timingOf = keptTimings();
  const view = {...look, theme: 'dark', size: qualities.high} as const;
  const moves: FigureMoves[] = [];
  for (const [figure, scene] of timedScenes(figures)) {
    const loaded = await files.loadScene(scene);
    const {id, slug} = figure;
    const place = {id, slug, scene, file: path.basename(files.fileOf(scene))};
    if ('error' in loaded) {
      moves.push({...place, error: loaded.error});
    } else if (loaded.beats.length > 0 || all) {
      const alone = {...figure, scenes: [scene]};
      const played = await timingOf(drawing(alone, view)).then(
        ({rests, warnings}) => ({
          ...movesIn(rests[scene] ?? [], loaded.beats),
          warnings,
        }),
        (error: Error) => ({error: wordsOf(error)}),
      );
      moves.push({...place, ...played});
    }
  }
  return moves;
}

/** Figures with each of their scenes; the film has no beats of its own. */
export function timedScenes(
  figures: readonly FigureEntry[],
): readonly (readonly [FigureEntry, string])[] {
  const single = figures.some(isFilm)
    ? catalogue.filter(figure => !isFilm(figure))
    : figures;
  return single.flatMap(figure =>
    figure.scenes.map(scene => [figure, scene] as const),
  );
}

function movesIn(passed: readonly PassedBeat[], beats: readonly SavedBeat[]) {
  const saved = keptByName(beats);
  const names = passed.map(({name}) => name);
  const unclaimed = [...saved].filter(([name]) => !names.includes(name));
  return {
    names,
    saved,
    beats: [
      ...passed.map(beat => passedMove(beat, saved.has(beat.name))),
      ...unclaimed.map(([name, kept]) => unclaimedMove(name, kept)),
    ],
  };
}

function passedMove(
  {name, own, rest, overtaken}: PassedBeat,
  isSaved: boolean,
): BeatMove {
  const state = overtaken ? 'overtaken' : isSaved ? 'moved' : 'script';
  return {
    beat: name,
    script: toMilliseconds(own),
    author: toMilliseconds(rest),
    difference: toMilliseconds(toMilliseconds(rest) - toMilliseconds(own)),
    state,
  };
}

function unclaimedMove(beat: string, kept: Kept): BeatMove {
  return {
    beat,
    script: null,
    author: 'rest' in kept ? toMilliseconds(kept.rest) : null,
    difference: null,
    state: 'unclaimed',
  };
}
