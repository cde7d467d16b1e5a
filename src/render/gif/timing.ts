/** Which frame of the figure a GIF shows, and when. */
export interface GifTiming {
  /** The most images a second. */
  readonly rate: number;
  /** Start of each sampled frame in hundredths of a second, by frame index. */
  readonly starts: ReadonlyMap<number, number>;
  /** Length of the GIF in hundredths of a second. */
  readonly end: number;
}

/**
 * GIF counts hundredths of a second. Among smooth rates that browsers honour,
 * only 20 and 25 images a second are exact; the one closer to the figure's
 * frames is taken. A slower figure keeps its own rate: its starts are rounded
 * to hundredths, so that the total length stays right.
 */
export function gifTiming(fps: number, frames: number): GifTiming {
  const rate = chooseRate(fps);
  const end = Math.round((frames / fps) * 100);
  const starts = new Map<number, number>();
  for (let image = 0; ; image++) {
    const at = Math.round((image / rate) * 100);
    const frame = Math.round((image / rate) * fps);
    if (at >= end || frame >= frames) break;
    // Browsers would show a shorter last image for a tenth of a second.
    if (image > 0 && end - at < shortest) break;
    starts.set(frame, at);
  }
  return {rate, starts, end};
}

/** The shortest delay that browsers honour, in hundredths of a second. */
const shortest = 2;

function chooseRate(fps: number): number {
  const exact = [25, 20].filter(rate => rate <= fps);
  exact.sort((a, b) => mismatch(fps, a) - mismatch(fps, b));
  return exact[0] ?? fps;
}

/** The largest distance between an image and the frame it shows, in frames. */
function mismatch(fps: number, rate: number): number {
  const images = Array.from({length: rate}, (_, image) => (image / rate) * fps);
  return Math.max(...images.map(at => Math.abs(at - Math.round(at))));
}
