import {isSame, type Kept, keptByName, type SavedBeat} from './savedBeat.ts';

/** What somebody did to a beat since a timing file was read. */
export interface BeatChange {
  readonly name: string;
  /** What the file held when it was read; null for a beat that it had not. */
  readonly was: Kept | null;
  /** What it shall hold; null for a beat that rests as the script says. */
  readonly is: Kept | null;
}

/** A timing file's beats with changes, as far as they go together. */
export interface MergedTiming {
  readonly beats: readonly SavedBeat[];
  /**
   * Changes to beats that somebody else has changed meanwhile to something
   * else, which stays; `was` is that.
   */
  readonly conflicts: readonly BeatChange[];
}

/**
 * Brings changes into a file that may not be the one that was read, beat by
 * beat. Beats that no change names are kept, whether a scene has them or not.
 *
 * @param order - The names of the scene's beats, by time; others come last.
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
