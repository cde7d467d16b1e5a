import {all, type ThreadGenerator} from '@motion-canvas/core';
import {
  furtherColumns,
  repeatColumns,
  type Repetition,
} from '../../math/layer/repeatColumns.ts';
import type {Equation} from '../../math/term/term.ts';
import {hold, size} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {noteRoom} from '../board/ShapeNotes.ts';
import {beat} from '../pace/beat.ts';
import {travelTime} from '../pace/film.ts';
import type {Grouping} from './Grouping.ts';

/** A repetition of an equation's columns, if it is legible on the board. */
export function legibleRepetition(
  board: Board,
  gathered: Equation,
): Repetition | undefined {
  const repetition = repeatColumns(gathered);
  if (!repetition) return undefined;
  const em = board.emOf([repetition.equation], {
    under: noteRoom(board),
    columns: 1,
  });
  return em < size.formulaPair ? undefined : repetition;
}

/**
 * Copies of the columns move out, one for each further column of the matrix;
 * then they contract into the column, and 𝟏ᵀ stands for them.
 */
export function* repeatAndContract(
  grouping: Grouping,
  repetition: Repetition,
): ThreadGenerator {
  const {board} = grouping;
  const duration = travelTime();
  const further = furtherColumns(repetition);
  const stagger = duration / 2;
  yield* all(
    board.perform(repetition.repeat, {
      order: [[repetition.equation.id], ...further],
      stagger,
    }),
    grouping.follow(duration),
  );
  yield* beat('copies', hold.equation);
  yield* all(board.perform(repetition.contract), grouping.follow(duration));
  yield* beat('contracted', hold.term);
}
