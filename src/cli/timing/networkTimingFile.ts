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

/** A timing file for networks, and the network whose figures are shown. */
interface NetworkTimingFile {
  readonly file: string;
  readonly id: NetworkId;
}

/**
 * What the file holds for a scene; undefined where it has nothing for it.
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
 * Brings changes to a scene into the file, as it is by then.
 *
 * @param base - What counts for the scene as long as the file has nothing for it:
 * with the first save, that is copied.
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

/** Says that what was tuned for other numbers fits those that the network has now. */
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

/** Undefined for what is written already. */
function changedText(
  before: NetworkTimings,
  after: NetworkTimings,
): string | undefined {
  const text = networkTimingsText(after);
  return text === networkTimingsText(before) ? undefined : text;
}

/** A network file that was renamed goes by its new name from now on. */
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
