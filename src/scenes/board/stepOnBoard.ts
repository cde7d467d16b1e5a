import type {ThreadGenerator} from '@motion-canvas/core';
import type {Board, PerformOptions} from '../../components/board/Board.ts';
import type {OwnStep} from '../../derivation/step.ts';

/** The steps of a derivation on a board, and the largest em of its equations. */
export interface SteppedBoard {
  readonly board: Board;
  readonly steps: readonly OwnStep[];
  /** In pixels. */
  readonly em: number;
}

/**
 * Performs one step of a derivation; the first one is written. There is room for
 * all that a line becomes, so that its equals sign stays in its place; the last
 * step moves to the middle.
 *
 * @param at - The step, from 0; those before it are on the board.
 */
export function* stepOnBoard(
  stepped: SteppedBoard,
  at: number,
  options: PerformOptions = {},
): ThreadGenerator {
  const {board, steps} = stepped;
  const step = steps[at]!;
  keepRoom(stepped, at);
  if (at > 0) {
    yield* board.perform(step, options);
  } else {
    yield* board.write([step.equation], options);
  }
}

/** Keeps room for the lines of the steps up to one, in all their forms. */
export function keepRoom({board, steps, em}: SteppedBoard, at: number): void {
  if (at === steps.length - 1) {
    board.keepPlaces([], {em});
    return;
  }
  const begun = steps
    .slice(0, at + 1)
    .filter(({before}) => before.length === 0);
  const lines = new Set(begun.map(({equation}) => equation.id));
  const forms = steps.map(({equation}) => equation);
  board.keepPlaces(
    forms.filter(({id}) => lines.has(id)),
    {em},
  );
}
