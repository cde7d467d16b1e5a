/** Which frames of a figure an animated picture shows. */
export interface BrowserPace {
  /** The most frames shown in a second. */
  readonly fps: number;
  readonly shows: (index: number) => boolean;
}

/**
 * Browsers stretch an image of 10 ms or less to a tenth of a second. A faster
 * picture therefore shows every second frame, or fewer, and drops one that
 * would be too short at its end.
 */
export function browserPace(fps: number, frames: number): BrowserPace {
  const step = fps > mostRate ? Math.ceil(fps / smoothRate) : 1;
  return {
    fps: fps / step,
    shows: index =>
      index === 0 || (index % step === 0 && frames - index >= fps / mostRate),
  };
}

/** Fastest rate whose delays, in whole milliseconds, stay at 11 ms or more. */
const mostRate = 90;

/** The most frames a second that a faster picture is reduced to. */
const smoothRate = 60;
