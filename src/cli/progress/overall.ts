import type {RenderEvent} from '../../render/index.ts';

/** The progress of a render of several figures. */
export interface Overall {
  /** Figures that have ended, with success or not. */
  readonly ended: number;
  readonly figures: number;
  /** Frames done of all figures. */
  readonly done: number;
  /** Frames of all figures; estimated for figures not yet started. */
  readonly total: number;
  /** Frames a second since the first figure started. */
  readonly fps: number;
}

/**
 * Adds up the progress of figures. A figure that has not started is assumed to
 * have the mean length of the others. `now` returns seconds.
 */
export function overall(
  figures: number,
  now: () => number,
): (event: RenderEvent) => Overall {
  const drawn = new Map<string, {done: number; total: number}>();
  const ended = new Set<string>();
  const started = now();
  return event => {
    const {figure, kind} = event;
    const known = drawn.get(figure) ?? {done: 0, total: 0};
    if (kind === 'started' || kind === 'progress') {
      drawn.set(figure, {...known, ...counted(event)});
    } else {
      ended.add(figure);
      // A failed figure has no frames left to do; its done frames count.
      const frames = kind === 'finished' ? known.total : known.done;
      if (drawn.has(figure)) drawn.set(figure, {done: frames, total: frames});
    }
    return sum({drawn, ended, figures, seconds: now() - started});
  };
}

function counted(event: Extract<RenderEvent, {kind: 'started' | 'progress'}>): {
  done: number;
  total: number;
} {
  const {total} = event;
  return {total, done: event.kind === 'progress' ? event.done : 0};
}

function sum(state: {
  readonly drawn: ReadonlyMap<
    string,
    {readonly done: number; readonly total: number}
  >;
  readonly ended: ReadonlySet<string>;
  readonly figures: number;
  readonly seconds: number;
}): Overall {
  const {drawn, ended, figures, seconds} = state;
  const counts = [...drawn.values()];
  const done = counts.reduce((sum, {done}) => sum + done, 0);
  const known = counts.reduce((sum, {total}) => sum + total, 0);
  const seen = new Set([...drawn.keys(), ...ended]).size;
  const mean = counts.length > 0 ? known / counts.length : 0;
  return {
    ended: ended.size,
    figures,
    done,
    total: Math.round(known + (figures - seen) * mean),
    fps: seconds > 0 ? done / seconds : 0,
  };
}
