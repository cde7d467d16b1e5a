import type {Term} from '../../math/term/term.ts';
import {termsWithin} from '../../math/term/walk.ts';
import {space} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {type Box, center} from '../../box.ts';
import type {Anchor} from './rowLine.ts';

/**
 * The anchors of values below some terms of a formula: the middle of each, and
 * the lower end of its line. A term with a fraction is one line.
 */
export function anchorsOf(
  formula: Term,
  terms: readonly string[],
  board: Board,
): ReadonlyMap<string, Anchor> {
  const boxes = terms.map(id => board.boxOf(id));
  const bottoms = boxes.map(box =>
    Math.max(
      ...boxes.filter(other => beside(other, box)).map(({bottom}) => bottom),
    ),
  );
  const lowest = Math.max(...bottoms);
  const single = [...termsWithin(formula)].some(
    ({kind, id}) => kind === 'quotient' && !terms.includes(id),
  );
  return new Map(
    terms.map((id, index) => {
      const bottom = single ? lowest : level(bottoms[index]!, bottoms);
      const {left, right} = boxes[index]!;
      return [id, {x: (left + right) / 2, bottom, half: (right - left) / 2}];
    }),
  );
}

/** The middle of an id's drawing; undefined without one. */
export function middleOf(board: Board, id: string): number | undefined {
  return board.has(id) ? center(board.boxOf(id))[0] : undefined;
}

/**
 * The lowest of the parts that end at about the same height: values of a line
 * are level.
 */
function level(bottom: number, bottoms: readonly number[]): number {
  const near = bottoms.filter(other => Math.abs(other - bottom) < space.small);
  return Math.max(...near);
}

/** Whether two parts stand in the same line. */
function beside(one: Box, other: Box): boolean {
  const [[, y], [, otherY]] = [center(one), center(other)];
  return y > other.top && y < other.bottom && otherY > one.top;
}
