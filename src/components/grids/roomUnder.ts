import type {Equation} from '../../math/term/term.ts';
import {size} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {measureEquation} from '../layout/composition.ts';
import type {NumbersProps} from './Numbers.ts';

/**
 * The room for numbers below an equation that stands alone on a board: what the
 * equation leaves at its full size, but four rows at least, and at most the em of
 * the equation.
 *
 * @param gap - Space between the equation and what stands below it, in pixels.
 */
export function roomUnder(
  board: Board,
  equation: Equation,
  gap: number,
): Pick<NumbersProps, 'em'> & {
  readonly room: {readonly width: number; readonly height: number};
} {
  const {width, height, breakUnder} = board.space;
  // On a narrow page the equation may have several lines.
  if (breakUnder !== undefined) return {room: {width, height: FOUR_ROWS}};
  const em = board.emOf([equation], {under: 0});
  const {above, below} = measureEquation(equation);
  const left = height - (above + below) * em - gap;
  return {em, room: {width, height: Math.max(left, FOUR_ROWS)}};
}

/** Four rows of small numbers, in pixels. */
const FOUR_ROWS = 5.2 * size.formulaSmall;
