/**
 * A moved beat as a `.meta` file keeps it: with the length of its rest, which
 * stays right when what comes before changes. Files of Motion Canvas's own
 * editor keep its moment instead.
 */
export type SavedBeat = {readonly name: string} & Kept;

/**
 * The seconds that a beat rests, or its moment in seconds from the start of its
 * scene.
 */
export type Kept = {readonly rest: number} | {readonly targetTime: number};

/** The latest moment and the longest rest of a beat, in seconds: an hour. */
export const longestRest = 3600;

/** Rounds to milliseconds, as files do. */
export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Whether a file would keep both the same; null is an unmoved beat. */
export function isSame(one: Kept | null, other: Kept | null): boolean {
  if (!one || !other) return one === other;
  return keyOf(one) === keyOf(other);
}

/** The entry of each beat. */
export function keptByName(
  beats: readonly SavedBeat[],
): ReadonlyMap<string, Kept> {
  return new Map(beats.map(({name, ...kept}) => [name, kept]));
}

function keyOf(kept: Kept): string {
  return 'rest' in kept
    ? `rest ${toMilliseconds(kept.rest)}`
    : `at ${toMilliseconds(kept.targetTime)}`;
}

/** The rest of a beat. */
export interface Rest {
  /** Seconds. */
  readonly rest: number;
  /** Whether the saved moment has passed before the script reaches the beat. */
  readonly overtaken: boolean;
}

/** The largest difference of two equal moments, in seconds. */
const oneMoment = 0.001;

/**
 * The rest of a beat that the script reaches at `start`. A saved moment before
 * `start` does not tell how long the author wanted to rest, so the script's own
 * rest is kept.
 */
export function restOf(
  saved: Kept | null | undefined,
  start: number,
  own: number,
): Rest {
  if (!saved) return {rest: own, overtaken: false};
  if ('rest' in saved) return {rest: saved.rest, overtaken: false};
  const rest = saved.targetTime - start;
  const overtaken = rest < -oneMoment;
  return {rest: overtaken ? own : Math.max(0, rest), overtaken};
}
