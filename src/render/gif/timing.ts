/** When a GIF shows which frame of the figure. */
export interface GifTiming {
  /** Images a second at most. */
  readonly rate: number;
  /** Start of each sampled frame in hundredths of a second, by frame index. */
  readonly starts: ReadonlyMap<number, number>;
  /** Length of the GIF in hundredths of a second. */
  readonly end: number;
}

/**
 * GIF counts in hundredths of a second, so only 20 and 25 images a second are
 * exact among the rates that are smooth and that browsers honour. The one that
 * meets the figure's frames best is taken; a slower figure keeps its own rate,
 * with starts rounded to hundredths, so that the length stays right.
 */
export function gifTiming(fps: number, frames: number): GifTiming {
  const rate = chooseRate(fps);
  const end = Math.round((frames / fps) * 100);
  const starts = new Map<number, number>();
  for (let image = 0; ; image++) {
    const at = Math.round((image / rate) * 100);
    const frame = Math.round((image / rate) * fps);
    if (at >= end || frame >= frames) break;
    // Browsers would show the last image for a tenth of a second.
    if (image > 0 && end - at < shortest) break;
    starts.set(frame, at);
  }
  return {rate, starts, end};
}

/** Hundredths of a second that browsers keep. */
const shortest = 2;

function chooseRate(fps: number): number {
  const exact = [25, 20].filter(rate => rate <= fps);
  exact.sort((a, b) => mismatch(fps, a) - mismatch(fps, b));
  return exact[0] ?? fps;
}

/** The furthest that an image is from the frame it shows, in frames. */
function mismatch(fps: number, rate: number): number {
  const images = Array.from({length: rate}, (_, image) => (image / rate) * fps);
  return Math.max(...images.map(at => Math.abs(at - Math.round(at))));
}
