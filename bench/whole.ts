import {
  renderFigures,
  type FigureJob,
  type RenderEvent,
} from '../src/render/index.ts';
import type {Workers} from '../src/render/workers.ts';

/** A render as the command does it. */
export interface PipelineMeasure {
  /** Milliseconds from the call to the first frame. */
  readonly start: number;
  /** Milliseconds from then to the last finished file. */
  readonly frames: number;
  /** Bytes. */
  readonly peakMemory: number;
}

/**
 * Renders figures as the command does, without its cache.
 *
 * @param workers - Processes to draw in; new ones without them.
 */
export async function measurePipeline(
  jobs: readonly FigureJob[],
  workers?: Workers,
): Promise<PipelineMeasure> {
  const called = performance.now();
  let drawing: number | undefined;
  let peakMemory = 0;
  const onEvent = (event: RenderEvent) => {
    if (event.kind === 'started') drawing ??= performance.now();
    if (event.kind === 'finished') {
      peakMemory = Math.max(peakMemory, event.peakMemory);
    }
    if (event.kind === 'failed') throw event.error;
  };
  await renderFigures(jobs, {onEvent, ...(workers && {workers})});
  const started = drawing ?? called;
  const frames = performance.now() - started;
  return {start: started - called, frames, peakMemory};
}
