import type {Equation} from '../../math/term/term.ts';
import type {Board} from '../board/Board.ts';
import {union} from '../../box.ts';
import type {UnderPlan} from './underPlan.ts';

/**
 * The middle of an equation's numbers: in the middle of its column, below its
 * row, in the frame's coordinates.
 */
export function placeUnder(
  board: Board,
  equation: Equation,
  {arrangement: {columns}, height, gap}: UnderPlan,
): [x: number, y: number] {
  const at = board.equations.findIndex(({id}) => id === equation.id);
  const boxes = board.equations.map(({id}) => board.boxOf(id));
  const column = union(
    boxes.filter((_, one) => one % columns === at % columns),
  )!;
  const row = Math.floor(at / columns) * columns;
  const {bottom} = union(boxes.slice(row, row + columns))!;
  return [
    board.x() + (column.left + column.right) / 2,
    board.y() + bottom + gap + height / 2,
  ];
}
