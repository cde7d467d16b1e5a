import type {RenderEvent} from './event.ts';
import type {FigureJob} from '../job/job.ts';

/** Orders to a worker: prepare a figure up to its first frame, or draw it. */
export type WorkerOrder =
  | {readonly kind: 'prepare'; readonly job: FigureJob}
  | {readonly kind: 'draw'};

/** Messages of a worker to its parent. The parent adds the figure's name. */
export type WorkerMessage =
  | WorkerEvent
  /** The worker has started and waits for its first figure. */
  | {readonly kind: 'ready'}
  | {readonly kind: 'failed'; readonly error: unknown};

/** An event without the figure. */
export type WorkerEvent = Anonymous<
  Exclude<RenderEvent, {kind: 'failed' | 'reused'}>
>;

type Anonymous<TEvent> = TEvent extends unknown
  ? Omit<TEvent, 'figure'>
  : never;

/** The message of a worker whose figure is done. */
export type FinishedFigure = Extract<WorkerEvent, {kind: 'finished'}>;
