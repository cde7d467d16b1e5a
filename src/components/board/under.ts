import {clamp} from '@motion-canvas/core';
import type {Board} from './Board.ts';
import {union} from '../../box.ts';
import {space} from '../../theme.ts';

/**
 * The place of a box centred below parts of the board's equations, kept within
 * the board's band, in the frame's coordinates.
 */
export function under(
  board: Board,
  ids: readonly string[],
  {width, height}: {readonly width: number; readonly height: number},
  gap: number = space.medium,
): [number, number] {
  const {left, right, bottom} = union(ids.map(id => board.boxOf(id)))!;
  const play = Math.max(0, (board.space.width - width) / 2);
  return [
    clamp(-play, play, board.x() + (left + right) / 2),
    board.y() + bottom + gap + height / 2,
  ];
}
