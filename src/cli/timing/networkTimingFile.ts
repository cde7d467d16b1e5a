import {existsSync} from 'node:fs';
import path from 'node:path';
import {type BeatChange, mergeTiming} from '../../timing/mergeTiming.ts';
import {placeInFile} from '../../timing/movedTiming.ts';
import {
  type NetworkId,
  type NetworkTimings,
  networkTimingsText,
  timingOf,
  withBeats,
} from '../../timing/networkTimings.ts';
import {readBeats} from '../../timing/readBeats.ts';
import type {SavedBeat} from '../../timing/savedBeat.ts';
import type {SavedAnswer} from '../../timing/timingMessages.ts';
import {builtInName} from '../jobs/networkIdentity.ts';
import {readTimings} from './readTimings.ts';
import {changeTimingFile} from './wholeFile.ts';

/** A timing file for networks, and the network of the shown figures. */
interface NetworkTimingFile {
  readonly file: string;
  readonly id: NetworkId;
}

/**
 * The entries of a scene in the file; undefined when it has none.
 *
 * @throws Error that names the file and the way out.
 */
export async function readScene(
  {file, id}: NetworkTimingFile,
  scene: string,
): Promise<readonly SavedBeat[] | undefined> {
  return beatsIn(await readTimings(file), {file, id}, scene);
}

/**
 * Applies changes to a scene's entries in the current file.
 *
 * @param base - The entries that count while the file has none for the scene;
 *   the first save copies them.
 */
export async function saveScene(
  place: NetworkTimingFile,
  scene: string,
  {
    changes,
    order,
    base,
  }: {
    readonly changes: readonly BeatChange[];
    readonly order: readonly string[];
    readonly base: readonly SavedBeat[];
  },
): Promise<SavedAnswer> {
  const {file, id} = place;
  return changeTimingFile(file, async () => {
    const before = await readTimings(file);
    const beats = beatsIn(before, place, scene) ?? base;
    const answer = mergeTiming(beats, changes, order);
    const after = withBeats(before, id, scene, answer.beats, base.length > 0);
    return {text: changedText(before, named(after, place)), answer};
  });
}

/**
 * Declares that timing tuned for other numbers fits the network's current ones.
 */
export async function keepForNumbers(place: NetworkTimingFile): Promise<void> {
  const {file, id} = place;
  await changeTimingFile(file, async () => {
    const before = await readTimings(file);
    const own = timingOf(before, id);
    const after = before.map(timing =>
      timing === own ? {...timing, numbers: id.numbers} : timing,
    );
    return {text: changedText(before, after), answer: undefined};
  });
}

function beatsIn(
  timings: NetworkTimings,
  {file, id}: NetworkTimingFile,
  scene: string,
): readonly SavedBeat[] | undefined {
  const entries = timingOf(timings, id)?.figures[scene];
  return entries === undefined
    ? undefined
    : readBeats(entries, placeInFile(path.basename(file), scene));
}

/** Undefined when the text would not change. */
function changedText(
  before: NetworkTimings,
  after: NetworkTimings,
): string | undefined {
  const text = networkTimingsText(after);
  return text === networkTimingsText(before) ? undefined : text;
}

/** A renamed network file is listed under its new name from now on. */
function named(
  timings: NetworkTimings,
  {file, id}: NetworkTimingFile,
): NetworkTimings {
  const own = timingOf(timings, id);
  if (!own || id.network === undefined || own.network === id.network) {
    return timings;
  }
  const isThere =
    own.network !== undefined &&
    (own.network === builtInName ||
      existsSync(path.resolve(path.dirname(file), own.network)));
  return isThere
    ? timings
    : timings.map(timing => (timing === own ? {...timing, ...id} : timing));
}
