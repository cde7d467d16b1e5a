import {isSame, type Kept, keptByName, type SavedBeat} from './savedBeat.ts';

/** A change to a beat since a timing file was read. */
export interface BeatChange {
  readonly name: string;
  /** The entry when the file was read; null for none. */
  readonly was: Kept | null;
  /** The new entry; null for a beat that rests by the script. */
  readonly is: Kept | null;
}

/** A timing file's beats after a merge of changes. */
export interface MergedTiming {
  readonly beats: readonly SavedBeat[];
  /**
   * Changes that conflict with another change made meanwhile, which stays;
   * `was` is the entry of that change.
   */
  readonly conflicts: readonly BeatChange[];
}

/**
 * Merges changes, beat by beat, into a file that may have changed since it was
 * read. Beats without a change are kept, whether the scene has them or not.
 *
 * @param order - The names of the scene's beats, in order of time; others come
 *   last.
 */
export function mergeTiming(
  beats: readonly SavedBeat[],
  changes: readonly BeatChange[],
  order: readonly string[],
): MergedTiming {
  const kept = new Map(keptByName(beats));
  const conflicts: BeatChange[] = [];
  for (const {name, was, is} of changes) {
    const now = kept.get(name) ?? null;
    if (isSame(now, was)) {
      if (is) kept.set(name, is);
      else kept.delete(name);
    } else if (!isSame(now, is)) conflicts.push({name, was: now, is});
  }
  const places = new Map(order.map((name, place) => [name, place]));
  const placeOf = ({name}: SavedBeat) => places.get(name) ?? places.size;
  const merged = [...kept].map(([name, kept]) => ({name, ...kept}));
  return {
    beats: merged.sort((one, other) => placeOf(one) - placeOf(other)),
    conflicts,
  };
}
