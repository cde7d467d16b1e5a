import {all, type ThreadGenerator} from '@motion-canvas/core';
import {strength, time} from '../theme.ts';
import type {Board} from './Board.ts';

/** Brings parts of the board's equations forward and dims the rest. */
export function* spotlight(
  board: Board,
  ids: readonly string[],
  duration: number = time.flick,
): ThreadGenerator {
  yield* all(
    board.fade(strength.dim, undefined, duration),
    // Of two tweens of a part, the later one has the last word in every frame.
    board.fade(strength.full, ids, duration),
  );
}
