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
  const release = pixelCollector();
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
      release(pixels.byteLength);
    }
    for (const sink of takers) await sink.write(index, pixels!);
    options.onFrame({done: index + 1, drawn});
  }
  return {done: source.frames, drawn};
}

/** Bytes of pixels after which the collector looks for those out of use. */
const collectAfter = 24 * 2 ** 20;

/**
 * Counts the pixels that were read, and has the young ones collected now and
 * then, in a process that exposes its collector. Pixels that grow old are only
 * found by going through the whole heap, which costs a sixth of the drawing.
 */
function pixelCollector(): (bytes: number) => void {
  let read = 0;
  return bytes => {
    read += bytes;
    if (read < collectAfter) return;
    read = 0;
    globalThis.gc?.({type: 'minor'});
  };
}
