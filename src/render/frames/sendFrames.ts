import {Region} from '../../stage/index.ts';
import type {FrameSource} from './frame.ts';
import type {FrameSink} from './sink.ts';

/** Counts of a figure's frames as they pass. */
export interface FrameCount {
  /** Frames sent to the files. */
  readonly done: number;
  /** Frames drawn among them. */
  readonly drawn: number;
}

/**
 * Sends every frame of the source to all sinks. A frame is drawn once, and not
 * at all when it repeats the one before or no sink wants it.
 */
export async function sendFrames(
  source: FrameSource,
  sinks: readonly FrameSink[],
  options: {
    readonly signal: AbortSignal;
    readonly onFrame: (count: FrameCount) => void;
  },
): Promise<FrameCount> {
  const {width, height, pixels} = source.picture;
  const outlets = sinks.map(sink => ({
    sink,
    changed: Region.whole(width, height),
  }));
  let drawn = 0;
  for (let index = 0; index < source.frames; index++) {
    options.signal.throwIfAborted();
    if (index > 0) await source.advance();
    const takers = outlets.filter(({sink}) => sink.wants(index));
    if (takers.length > 0 && (source.changed || drawn === 0)) {
      const changed = await source.draw();
      for (const outlet of outlets) outlet.changed.addRegion(changed);
      drawn++;
    }
    for (const outlet of takers) {
      const {changed} = outlet;
      outlet.changed = new Region(width, height);
      await outlet.sink.write(index, pixels, changed);
    }
    options.onFrame({done: index + 1, drawn});
  }
  return {done: source.frames, drawn};
}
