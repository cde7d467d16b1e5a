import {availableParallelism} from 'node:os';
import pLimit, {type LimitFunction} from 'p-limit';
import type {FigureCache} from './cache/figureCache.ts';
import type {FigureOutcome, RenderEvent} from './events/event.ts';
import {errorWords} from './files/fileError.ts';
import {sweepPending} from './files/sweepPending.ts';
import type {FigureJob} from './job/job.ts';
import {hasParts, renderParts} from './parts/renderParts.ts';
import {prepareJob} from './prepareJob.ts';
import {requirePlaces} from './requirePlaces.ts';
import {once, remembered} from '../remembered.ts';
import type {FinishedFigure, WorkerEvent} from './events/workerMessage.ts';
import {openWorkers, type Workers} from './workers.ts';

/** Options of rendering a set of figures. */
export interface RenderOptions {
  /** The most figures at a time; one for each processor core if left out. */
  readonly jobs?: number;
  /** The source of processes; they end with the render. */
  readonly workers?: Workers;
  /** The cache of earlier renders; without it everything is drawn. */
  readonly cache?: FigureCache;
  /**
   * Runs once while figures are prepared, if any figure has to be drawn.
   * Figures are drawn when it resolves and fail when it rejects.
   */
  readonly beforeDrawing?: () => Promise<void>;
  readonly onEvent?: (event: RenderEvent) => void;
  /**
   * Receives problems that stop no figure, such as a leftover that has to stay.
   */
  readonly warn?: (text: string) => void;
  /** Ends the render early: unfinished figures leave nothing behind. */
  readonly signal?: AbortSignal;
}

/**
 * Renders figures of one project in `jobs` processes: each figure in one
 * process, a long one scene by scene. A failed figure does not stop the others:
 * its outcome holds the error.
 */
export async function renderFigures(
  jobs: readonly FigureJob[],
  options: RenderOptions = {},
): Promise<readonly FigureOutcome[]> {
  const workers = options.workers ?? openWorkers();
  const tools = {
    workers,
    limit: pLimit(options.jobs ?? availableParallelism()),
    beforeDrawing: options.beforeDrawing && once(options.beforeDrawing),
    warn: remembered(options.warn ?? (() => {})),
  };
  try {
    return await Promise.all(jobs.map(job => renderOne(job, tools, options)));
  } finally {
    await workers.close();
  }
}

/** A file of somebody else's project is no figure to them. */
function titleOf({name, allowances}: FigureJob): string {
  return allowances ? name : `Figure ${name}`;
}

/** Tools shared by the figures of a render. */
interface Tools {
  readonly workers: Workers;
  /** Limits how many of them work at a time. */
  readonly limit: LimitFunction;
  readonly beforeDrawing: (() => Promise<void>) | undefined;
  readonly warn: (text: string) => void;
}

async function renderOne(
  job: FigureJob,
  tools: Tools,
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
    await requirePlaces(job, cache !== undefined);
    signal?.throwIfAborted();
    const drawn = await drawOne(job, tools, {signal, cache, onEvent});
    await cache?.keep(job, drawn);
    const {files, warnings} = drawn;
    return {name: figure, ok: true, from: 'drawing', files, warnings};
  } catch (cause) {
    const error = new Error(`${titleOf(job)}: ${errorWords(cause)}`, {cause});
    onEvent({kind: 'failed', figure, error});
    return {name: figure, ok: false, error};
  } finally {
    await sweepPending(job.outDir, tools.warn);
  }
}

async function drawOne(
  job: FigureJob,
  {workers, limit, beforeDrawing}: Tools,
  {
    signal,
    cache,
    onEvent,
  }: {
    readonly signal: AbortSignal | undefined;
    readonly cache: FigureCache | undefined;
    readonly onEvent: (event: RenderEvent) => void;
  },
): Promise<FinishedFigure> {
  const figure = job.name;
  const tell = (event: WorkerEvent) => onEvent({figure, ...event});
  if (!hasParts(job)) {
    return limit(() =>
      workers.render(prepareJob(job), {
        signal,
        beforeDrawing,
        onEvent: tell,
      }),
    );
  }
  const prepared = await prepareJob(job);
  return renderParts(prepared, {
    render: (part, options) =>
      limit(() =>
        workers.render(Promise.resolve(part), {...options, beforeDrawing}),
      ),
    cache,
    signal,
    onEvent: tell,
  });
}
