/**
 * What an author has moved a beat to, as a `.meta` file keeps it: how long the
 * beat rests, whatever comes before it. Files of Motion Canvas's own editor hold
 * the moment at which it falls instead.
 */
export type SavedBeat = {readonly name: string} & Kept;

/** Seconds that a beat rests, or at which it falls from the start of its scene. */
export type Kept = {readonly rest: number} | {readonly targetTime: number};

/** No beat of a scene comes later, or rests longer, in seconds: an hour. */
export const longestRest = 3600;

/** To the millisecond, which is what files keep. */
export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** Whether a file would keep the same for both; null is what no author has moved. */
export function isSame(one: Kept | null, other: Kept | null): boolean {
  if (!one || !other) return one === other;
  return keyOf(one) === keyOf(other);
}

/** What each beat was moved to. */
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

/** How long a beat rests. */
export interface Rest {
  /** Seconds. */
  readonly rest: number;
  /** The saved moment has passed before the script comes to the beat. */
  readonly overtaken: boolean;
}

/** What two moments may differ by and still be one, in seconds. */
const oneMoment = 0.001;

/**
 * How long a beat rests that the script comes to at `start`, with a rest of its
 * own in the script. A saved moment that lies before `start` says nothing of how
 * long the author wanted to rest, so the script's own rest is kept.
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
