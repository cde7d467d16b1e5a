import type {RenderEvent} from './event.ts';
import type {FigureJob} from '../job/job.ts';

/** What a worker is told: to prepare a figure up to its first frame, and to draw it. */
export type WorkerOrder =
  | {readonly kind: 'prepare'; readonly job: FigureJob}
  | {readonly kind: 'draw'};

/** What a worker tells its parent, which adds the figure that it is about. */
export type WorkerMessage =
  | WorkerEvent
  /** It has begun, and waits for its first figure. */
  | {readonly kind: 'ready'}
  | {readonly kind: 'failed'; readonly error: unknown};

/** An event without the figure. */
export type WorkerEvent = Anonymous<
  Exclude<RenderEvent, {kind: 'failed' | 'reused'}>
>;

type Anonymous<TEvent> = TEvent extends unknown
  ? Omit<TEvent, 'figure'>
  : never;

/** What a worker tells when its figure is done. */
export type FinishedFigure = Extract<WorkerEvent, {kind: 'finished'}>;
