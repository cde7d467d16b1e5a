import {all, type ThreadGenerator} from '@motion-canvas/core';
import {noteWords} from '../../math/words/noteWords.ts';
import {timesText} from '../../math/write/counts.ts';
import type {Equation} from '../../math/term/term.ts';
import {termsWithin} from '../../math/term/walk.ts';
import {strength} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import type {ShapeNotes} from '../board/ShapeNotes.ts';
import {spotlight} from './spotlight.ts';
import {dim} from '../pace/dim.ts';
import {partId} from '../../math/term/partIds.ts';

/**
 * The ids of an equation's rows of ones, which repeat a column to the right.
 */
export function onesIn({right}: Equation): readonly string[] {
  return [...termsWithin(right)].flatMap(({kind, id}) =>
    kind === 'broadcast' ? [partId(id, 'ones')] : [],
  );
}

/** Explains in plain words the purpose of the row of ones. */
export function* explainOnes(
  board: Board,
  notes: ShapeNotes,
  equation: Equation,
): ThreadGenerator {
  const [ones] = onesIn(equation);
  const [, columns] = equation.right.shape;
  if (!ones) return;
  yield* spotlight(board, [ones]);
  yield* notes.explain(
    ones,
    columns === 1
      ? noteWords.onesOfOneColumn
      : noteWords.ones(timesText(Number(columns))),
  );
}

/**
 * Everything returns to focus, except for the row of ones: once explained, it
 * stays dim.
 */
export function* settle(
  board: Board,
  notes: ShapeNotes,
  equation: Equation,
): ThreadGenerator {
  yield* all(
    board.fade(strength.full),
    board.fade(dim(), onesIn(equation)),
    notes.settle(),
  );
}
