import * as z from 'zod';
import {figureKeys, openStore, type StillJob} from '../../render/index.ts';
import {loadProject, openPlayer, type Beat} from '../../stage/index.ts';
import type {PassedBeat} from '../../timing/PassedBeats.ts';
import {cacheFolder} from '../process/cacheFolder.ts';
import {cacheLimit} from '../flags/options.ts';

/** The timing of a figure that is played by itself. */
export interface FigureTiming {
  /** Seconds. */
  readonly duration: number;
  /** Named moments, in seconds from the start of the figure. */
  readonly beats: readonly Beat[];
  /** The rests of beats by scene, saved and by the script. */
  readonly rests: Readonly<Record<string, readonly PassedBeat[]>>;
  /** The saved timing that is not honoured. */
  readonly warnings: readonly string[];
}

/** The rate at which moments are counted: that of the best quality. */
const fps = 60;

/**
 * Computes timings of figures from the current state. A figure is played only
 * when one of its sources has changed since it was played last; without a
 * writable cache, every time.
 */
export function keptTimings(): (
  drawing: Omit<StillJob, 'at'>,
) => Promise<FigureTiming> {
  const keyOf = figureKeys();
  const store = openStore(cacheFolder(), cacheLimit);
  return async drawing => {
    const job = {...drawing, name: '', outDir: '', fps, formats: []};
    const key = `timing ${(await keyOf(job)).key}`;
    const kept = timingSchema.safeParse((await store.get(key))?.value);
    if (kept.success) return kept.data;
    const timing = await figureTiming(drawing);
    await store.put(key, timing).catch(() => {});
    return timing;
  };
}

const timingSchema = z.strictObject({
  duration: z.number(),
  beats: z.array(z.strictObject({name: z.string(), time: z.number()})),
  rests: z.record(
    z.string(),
    z.array(
      z.strictObject({
        name: z.string(),
        start: z.number(),
        own: z.number(),
        rest: z.number(),
        overtaken: z.boolean(),
      }),
    ),
  ),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<FigureTiming>;

/** Plays a figure without drawing it. */
export async function figureTiming(
  drawing: Omit<StillJob, 'at'>,
): Promise<FigureTiming> {
  const project = await loadProject(drawing.project);
  const player = await openPlayer(project, {...drawing, fps});
  const {frames, scenes, timingWarnings: warnings} = player;
  const beats = scenes.flatMap(({firstFrame, events}) =>
    events.map(({name, time}) => ({
      name,
      time: exact(firstFrame / fps + time),
    })),
  );
  const rests = scenes.map(({name, passed}) => [name, passed] as const);
  return {
    duration: exact(frames / fps),
    beats,
    rests: Object.fromEntries(rests),
    warnings,
  };
}

/** Rounds to microseconds, which removes errors of added durations. */
function exact(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
