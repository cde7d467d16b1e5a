import {type FigureEntry, isFilm} from '../../catalogue.ts';
import type {BeatChange} from '../../timing/mergeTiming.ts';
import {
  isSame,
  type Kept,
  keptByName,
  toMilliseconds,
} from '../../timing/savedBeat.ts';
import {UsageError, unknownChoice} from '../words/errors.ts';
import {
  type BeatMove,
  type FigureMoves,
  figureMoves,
  timedScenes,
} from './figureMoves.ts';
import {keepForNumbers} from './networkTimingFile.ts';
import type {Timed} from './openTiming.ts';
import {timingAt} from './savedTiming.ts';
import type {TimingPlace} from './timingPlace.ts';

/** A change of an entry: its value before and after, null for no entry. */
export interface TimingChange extends BeatChange {
  readonly figure: string;
  /** The name of the file in messages. */
  readonly file: string;
}

/** The saved entries of a figure. */
interface SavedEntries {
  readonly id: string;
  readonly scene: string;
  readonly file: string;
  readonly saved: ReadonlyMap<string, Kept>;
  /** In order of time, as in the file. */
  readonly names: readonly string[];
}

type KnownMoves = Extract<FigureMoves, {readonly error?: undefined}>;

/**
 * Sets the rest of a beat in seconds. A beat that rests by the script needs no
 * entry.
 *
 * @throws UsageError for a beat that the figure does not have.
 */
export async function setBeat(
  figure: FigureEntry,
  timed: Timed,
  beat: string,
  seconds: number,
): Promise<readonly TimingChange[]> {
  const moves = await movesOf(figure, timed);
  const own = ownBeat(moves, beat);
  const is = own.script === toMilliseconds(seconds) ? null : {rest: seconds};
  return save(moves, timed, [changeOf(moves, beat, is)]);
}

/**
 * Moves the entry of a beat to another beat of the figure.
 *
 * @throws UsageError when there is no such entry or beat, or the beat has an
 *   entry.
 */
export async function renameBeat(
  figure: FigureEntry,
  timed: Timed,
  from: string,
  to: string,
): Promise<readonly TimingChange[]> {
  const moves = await movesOf(figure, timed);
  const kept = savedEntry(moves, from);
  ownBeat(moves, to);
  if (moves.saved.has(to)) {
    throw new UsageError(
      `“${to}” of figure ${moves.id} already has an entry in ${moves.file}. Reset one of the two first.`,
    );
  }
  const changes = [changeOf(moves, from, null), changeOf(moves, to, kept)];
  return save(moves, timed, changes);
}

/**
 * Resets beats to the rests of their scripts, without playing the figures.
 *
 * @param beat - One beat of one figure; all if left out.
 * @throws UsageError for a beat without an entry.
 */
export async function resetBeats(
  figures: readonly FigureEntry[],
  timed: Timed,
  beat?: string,
): Promise<readonly TimingChange[]> {
  const entries: SavedEntries[] = [];
  for (const [figure, scene] of timedScenes(figures)) {
    const loaded = await timed.files.loadScene(scene);
    if ('error' in loaded) throw new Error(`${figure.id}: ${loaded.error}`);
    const saved = keptByName(loaded.beats);
    const {id} = figure;
    entries.push({
      id,
      scene,
      file: loaded.file,
      saved,
      names: [...saved.keys()],
    });
  }
  if (beat !== undefined) entries.forEach(own => savedEntry(own, beat));
  return removed(entries, timed, name => beat === undefined || name === beat);
}

/**
 * Removes entries of beats that figures do not have.
 *
 * @throws Error for a figure that cannot be played, since its beats are
 *   unknown.
 */
export async function pruneBeats(
  figures: readonly FigureEntry[],
  timed: Timed,
): Promise<readonly TimingChange[]> {
  const entries = (await figureMoves(figures, timed)).map(known);
  return removed(entries, timed, (name, {names}) => !names.includes(name));
}

/**
 * Accepts a network’s timing for its current numbers, after it was tuned for
 * earlier ones: the warning about it ends.
 *
 * @returns Whether there was such timing.
 */
export async function keepTiming(place: TimingPlace): Promise<boolean> {
  const {file, id} = place;
  const {moved} = await timingAt(place);
  if (file === undefined || !moved) return false;
  await keepForNumbers({file, id});
  return true;
}

/** For people: one line for each change. */
export function changesText(changes: readonly TimingChange[]): string {
  if (changes.length === 0) return 'Nothing needed a change.';
  return changes
    .map(
      ({figure, name, was, is, file}) =>
        `${figure}  ${name}: ${keptText(was)} → ${keptText(is)}  (${file})`,
    )
    .join('\n');
}

function keptText(kept: Kept | null): string {
  if (!kept) return 'the script’s own';
  return 'rest' in kept ? `${kept.rest} s` : `at ${kept.targetTime} s`;
}

/** The beats of a figure with the script's own rests. */
async function movesOf(figure: FigureEntry, timed: Timed): Promise<KnownMoves> {
  const [moves] = await figureMoves([figure], timed, true);
  if (moves && !isFilm(figure)) return known(moves);
  throw new UsageError(
    `Figure ${figure.id} has no beats of its own. Name one of its own figures instead.`,
  );
}

function known(moves: FigureMoves): KnownMoves {
  if (moves.error === undefined) return moves;
  throw new Error(`${moves.id}  ${moves.slug}: ${moves.error}`);
}

function ownBeat({id, beats, names}: KnownMoves, beat: string): BeatMove {
  const own =
    names.includes(beat) && beats.find(({beat: name}) => name === beat);
  if (own) return own;
  throw unknownChoice('beat', beat, names, ` in figure ${id}`);
}

function savedEntry({id, saved, file}: SavedEntries, beat: string): Kept {
  const kept = saved.get(beat);
  if (kept) return kept;
  throw unknownChoice(
    'entry',
    beat,
    [...saved.keys()],
    ` of figure ${id} in ${file}`,
  );
}

function changeOf(
  {saved}: SavedEntries,
  name: string,
  is: Kept | null,
): BeatChange {
  return {name, was: saved.get(name) ?? null, is};
}

async function removed(
  entries: readonly SavedEntries[],
  timed: Timed,
  isRemoved: (name: string, entries: SavedEntries) => boolean,
): Promise<readonly TimingChange[]> {
  const done: TimingChange[] = [];
  for (const own of entries) {
    const names = [...own.saved.keys()].filter(name => isRemoved(name, own));
    const changes = names.map(name => changeOf(own, name, null));
    done.push(...(await save(own, timed, changes)));
  }
  return done;
}

/** Saves like the editor: an unchanged file is not written. */
async function save(
  {id, scene, file, names}: SavedEntries,
  {files}: Timed,
  changes: readonly BeatChange[],
): Promise<readonly TimingChange[]> {
  const others = changes.filter(({was, is}) => !isSame(was, is));
  if (others.length === 0) return [];
  const {conflicts} = await files.save(scene, others, names);
  const [conflict] = conflicts;
  if (conflict) {
    throw new Error(
      `“${conflict.name}” in ${file} was changed meanwhile: it is ${keptText(conflict.was)} now. Try again.`,
    );
  }
  return others.map(change => ({figure: id, ...change, file}));
}
