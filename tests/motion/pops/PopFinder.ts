import {limits} from './limits.ts';
import type {Seen} from '../../../src/check/sight.ts';
import type {Change, Pop} from './change.ts';
import {changesBetween} from './changesBetween.ts';

/** A frame of a figure at `playedFps`, with all of its marks, hidden or not. */
export interface SeenFrameAt {
  /** Seconds from the start of the figure. */
  readonly time: number;
  readonly seen: readonly Seen[];
}

/**
 * The marks that change strength, size, shape or fill in one step between two
 * frames. A new mark begins at nothing, and ends there; a fast change over
 * several frames is none. Places are free: a mark may jump as far as it likes.
 */
export class PopFinder {
  private readonly ground: string;
  private before: readonly Seen[] | undefined;
  /** Those of the last two steps, the later ones not judged yet. */
  private last: readonly Change[] = [];
  private pending: readonly Change[] = [];

  /** @param ground - The colour of plates that nobody sees by themselves. */
  public constructor(ground: string) {
    this.ground = ground;
  }

  /** The pops in the step before this frame; the last frame is added twice. */
  public next({time, seen}: SeenFrameAt): readonly Pop[] {
    const {before, last, pending} = this;
    this.before = seen;
    if (!before) return [];
    const now = changesBetween(before, seen, this.ground).map(change => ({
      ...change,
      time,
    }));
    [this.last, this.pending] = [pending, now];
    const beside = [...last, ...now];
    return pending.filter(
      change =>
        change.by > 1 &&
        !beside.some(
          ({track, by}) =>
            // A mark may also begin and end by growing.
            (track === change.track || track === change.grows) &&
            by >= change.by * limits.beside,
        ),
    );
  }
}
