/** A moment to look at; times are seconds. */
export interface SheetMoment {
  readonly time: number;
  /** The beat at whose end it is, or after which something moves. */
  readonly name: string;
  readonly isMoving: boolean;
}

interface Course {
  /** Each with the end of its rest. */
  readonly beats: readonly {readonly name: string; readonly time: number}[];
  readonly duration: number;
}

/**
 * Moments evenly spread from the first frame to the last, and one in the middle
 * of the move that follows each beat, in order of time.
 *
 * @param after - From a beat's end to the middle of the move.
 */
export function momentsOf(
  {beats, duration}: Course,
  {count, after}: {readonly count: number; readonly after: number},
): readonly SheetMoment[] {
  const nameAt = (time: number) =>
    beats.find(beat => beat.time >= time)?.name ?? 'last';
  const spread = Array.from({length: count}, (_, index) => {
    const time = (duration * index) / Math.max(1, count - 1);
    return {time, name: nameAt(time), isMoving: false};
  });
  const moves = [{name: 'begin', time: 0}, ...beats]
    .map(({name, time}) => ({
      time: time + after,
      name: `after ${name}`,
      isMoving: true,
    }))
    .filter(({time}) => time < duration);
  return [...spread, ...moves].sort((one, other) => one.time - other.time);
}
