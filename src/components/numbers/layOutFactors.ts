import {numberRow, type RowOptions} from '../../math/value/numberRow.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation, Term} from '../../math/term/term.ts';
import {termsWithin} from '../../math/term/walk.ts';
import {formatTo} from '../../math/write/formatValue.ts';
import type {Board} from '../board/Board.ts';
import {layOutLegibly} from './rowLayout.ts';
import {anchorsOf, middleOf} from './valueSpots.ts';

/**
 * Lays out the numbers of an equation, each below its factor on a board.
 *
 * @param largest - The largest em, in pixels.
 * @param aside - The room within the reach after the last line, in pixels.
 */
export function layOutFactors(
  board: Board,
  {right}: Equation,
  point: EvaluationPoint,
  largest: number,
  [least, most]: readonly [number, number],
  aside = 0,
) {
  const rowTo = (digits?: number) =>
    isInNumbers(right) ? [] : numberRow(right, point, formatOf(digits));
  const terms = rowTo().flatMap(piece =>
    piece.kind === 'value' ? [piece.of] : [],
  );
  const anchors = anchorsOf(right, terms, board);
  return layOutLegibly(
    [undefined, ...FEWER_DIGITS].map(digits => () => rowTo(digits)),
    {
      anchorOf: term => anchors.get(term)!,
      signAt: sign => middleOf(board, sign),
      largest,
      least,
      most,
      aside,
    },
  );
}

/** In an illegibly small row, values get fewer digits. */
const FEWER_DIGITS = [4, 3, 2, 1] as const;

/** The format of a row's values with a number of significant digits. */
function formatOf(digits: number | undefined): RowOptions {
  return digits === undefined
    ? {}
    : {format: values => values.map(value => formatTo(value, digits))};
}

/** Whether a formula contains its numbers itself. */
function isInNumbers(formula: Term): boolean {
  return [...termsWithin(formula)].every(
    ({kind}) => !['partial', 'variable', 'elision'].includes(kind),
  );
}
