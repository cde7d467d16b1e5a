import type {Board} from './Board.ts';
import {union} from '../box.ts';
import {space} from '../theme.ts';

/** Places something of a height under parts of the board's equations, in the frame's coordinates. */
export function under(
  board: Board,
  ids: readonly string[],
  height: number,
  gap: number = space.medium,
): [number, number] {
  const {left, right, bottom} = union(ids.map(id => board.boxOf(id)))!;
  return [
    board.x() + (left + right) / 2,
    board.y() + bottom + gap + height / 2,
  ];
}
