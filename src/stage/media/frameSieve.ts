/**
 * Which frames of a video are decoded to pictures when a scene takes only some: those
 * shortly before the times at equal steps that it is expected to ask for. Between them
 * frames are not even converted.
 */
export interface FrameSieve {
  /** One of the expected times, in seconds from the start of the video. */
  readonly at: number;
  /** Seconds from one expected time to the next. */
  readonly step: number;
  /** Seconds before each in which all frames pass. */
  readonly width: number;
}

/** Frames that a step has to span, so that leaving some out is worth a new process. */
const fewestFrames = 3;

/** Seconds that ffmpeg lets pass on both sides, since it rounds times. */
const slack = 0.001;

/**
 * The sieve for equal steps, wide enough for the frame that is seen at each.
 *
 * @param longest - Seconds that a frame of the video lasts at most, as far as known.
 * @returns Undefined where nearly all frames would pass.
 */
export function sieveFor(
  at: number,
  step: number,
  longest: number,
): FrameSieve | undefined {
  if (!(longest > 0) || step < fewestFrames * longest) return undefined;
  return {at, step, width: 1.5 * longest};
}

/** Whether all frames between two times have passed. */
export function hasPassed(
  {at, step, width}: FrameSieve,
  from: number,
  until: number,
): boolean {
  const expected = at + Math.ceil((until - at - slack) / step) * step;
  return from >= expected - width;
}

/** Whether a time is one of those that it was made for. */
export function isExpected({at, step}: FrameSieve, time: number): boolean {
  const steps = Math.round((time - at) / step);
  return Math.abs(time - at - steps * step) < slack;
}

/**
 * As a filter of ffmpeg.
 *
 * @param start - What the video's clock shows at its start.
 */
export function sieveFilter(
  {at, step, width}: FrameSieve,
  start: number,
): string {
  const first = (at + start - width - slack) % step;
  // A remainder is negative before the first.
  const phase = first - step;
  return `select=lt(mod(t-(${phase})\\,${step})\\,${width + 2 * slack})`;
}
