/** Which frames of a figure an animated picture shows. */
export interface BrowserPace {
  /** Frames a second that it shows at most. */
  readonly fps: number;
  readonly shows: (index: number) => boolean;
}

/**
 * Browsers show an image for a tenth of a second if it is to be shown for 10 ms or
 * less. So a picture that would change faster shows every second frame, or fewer,
 * and none that would be over too soon at its end.
 */
export function browserPace(fps: number, frames: number): BrowserPace {
  const step = fps > mostRate ? Math.ceil(fps / smoothRate) : 1;
  return {
    fps: fps / step,
    shows: index =>
      index === 0 || (index % step === 0 && frames - index >= fps / mostRate),
  };
}

/** Of whole thousandths of a second, 11 are kept. */
const mostRate = 90;

/** What a faster picture is brought down to, at most. */
const smoothRate = 60;
