import type {RenderEvent} from './event.ts';

/** What a worker tells its parent; the parent adds which figure it is. */
export type WorkerMessage =
  | Anonymous<Extract<RenderEvent, {kind: 'started' | 'progress' | 'finished'}>>
  | {readonly kind: 'failed'; readonly error: unknown};

type Anonymous<TEvent> = TEvent extends unknown
  ? Omit<TEvent, 'figure'>
  : never;
