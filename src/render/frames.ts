import {setImmediate as turn} from 'node:timers/promises';
import {readPixels, type FrameSource, type Pixels} from './frame.ts';
import type {FrameSink} from './sink.ts';

/** Counts kept while a figure's frames pass by. */
export interface FrameCount {
  /** Frames that have gone to the files. */
  readonly done: number;
  /** Frames drawn among them. */
  readonly drawn: number;
}

/**
 * Sends every frame of the source to all sinks. A frame is drawn once, and not
 * at all when it repeats the one before or when no sink wants it.
 */
export async function sendFrames(
  source: FrameSource,
  sinks: readonly FrameSink[],
  options: {
    readonly signal: AbortSignal;
    readonly onFrame: (count: FrameCount) => void;
  },
): Promise<FrameCount> {
  let pixels: Pixels | undefined;
  let drawn = 0;
  for (let index = 0; index < source.frames; index++) {
    options.signal.throwIfAborted();
    if (index > 0) await source.advance();
    const takers = sinks.filter(sink => sink.wants(index));
    if (takers.length > 0 && (source.changed || !pixels)) {
      await source.draw();
      pixels = readPixels(source.canvas);
      drawn++;
      // Native pixel buffers are only freed when the event loop turns.
      await turn();
    }
    for (const sink of takers) await sink.write(index, pixels!);
    options.onFrame({done: index + 1, drawn});
  }
  return {done: source.frames, drawn};
}
