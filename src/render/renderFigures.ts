import {availableParallelism} from 'node:os';
import type {FigureCache} from './cache/figureCache.ts';
import type {FigureOutcome, RenderEvent} from './event.ts';
import {sweepPending} from './files/pendingFile.ts';
import type {FigureJob} from './job.ts';
import {prepareJob} from './prepareJob.ts';
import {remembered} from './remembered.ts';
import {findFfmpeg} from './video/ffmpeg.ts';
import {runWorker} from './workerProcess.ts';

/** How a set of figures is rendered. */
export interface RenderOptions {
  /** Figures at a time; by default one a processor core. */
  readonly jobs?: number;
  /** What was rendered before; without it everything is drawn. */
  readonly cache?: FigureCache;
  readonly onEvent?: (event: RenderEvent) => void;
  /** Ends the render early: figures that are not finished leave nothing. */
  readonly signal?: AbortSignal;
}

/**
 * Renders every figure in a process of its own, `jobs` at a time. A figure that
 * fails does not stop the others: its outcome holds the error.
 */
export async function renderFigures(
  jobs: readonly FigureJob[],
  options: RenderOptions = {},
): Promise<readonly FigureOutcome[]> {
  const outcomes: FigureOutcome[] = [];
  const queue = jobs.entries();
  const ffmpegOf = remembered(findFfmpeg);
  const lane = async () => {
    for (const [index, job] of queue) {
      outcomes[index] = await renderOne(job, ffmpegOf, options);
    }
  };
  const lanes = options.jobs ?? availableParallelism();
  await Promise.all(Array.from({length: lanes}, lane));
  return outcomes;
}

async function renderOne(
  job: FigureJob,
  ffmpegOf: typeof findFfmpeg,
  {signal, cache, onEvent = () => {}}: RenderOptions,
): Promise<FigureOutcome> {
  const figure = job.name;
  try {
    signal?.throwIfAborted();
    const reused = await cache?.reuse(job);
    if (reused) {
      const {files, from} = reused;
      onEvent({kind: 'reused', figure, files, from});
      return {name: figure, ok: true, ...reused};
    }
    signal?.throwIfAborted();
    const drawn = await runWorker(figure, prepareJob(job, ffmpegOf), {
      signal,
      onEvent,
    });
    await cache?.keep(job, drawn);
    const {files, warnings} = drawn;
    return {name: figure, ok: true, from: 'drawing', files, warnings};
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error = new Error(`Figure ${figure}: ${reason}`, {cause});
    onEvent({kind: 'failed', figure, error});
    return {name: figure, ok: false, error};
  } finally {
    await sweepPending(job.outDir);
  }
}
