import {
  renderFigures,
  type FigureJob,
  type RenderEvent,
} from '../src/render/index.ts';

/** A render as the command does it. */
export interface PipelineMeasure {
  /** Milliseconds from the call to the first frame. */
  readonly start: number;
  /** Milliseconds from the first frame to the finished files. */
  readonly frames: number;
  /** Bytes. */
  readonly peakMemory: number;
}

/** Renders a figure in a process of its own. */
export async function measurePipeline(
  job: FigureJob,
): Promise<PipelineMeasure> {
  const called = performance.now();
  let drawing = called;
  let peakMemory = 0;
  const onEvent = (event: RenderEvent) => {
    if (event.kind === 'started') drawing = performance.now();
    if (event.kind === 'finished') ({peakMemory} = event);
    if (event.kind === 'failed') throw event.error;
  };
  await renderFigures([job], {onEvent});
  const frames = performance.now() - drawing;
  return {start: drawing - called, frames, peakMemory};
}
