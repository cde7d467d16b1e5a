import {type Equation, type Term} from '../math/index.ts';
import {termsWithin} from '../math/walk.ts';
import {size} from '../theme.ts';
import type {Board} from './Board.ts';
import {type Box, center} from './box.ts';
import {DIGIT_WIDTH} from './digit.ts';
import {formatValue} from './formatValue.ts';

/** Where a value stands: under what, and under which line's lowest part. */
export interface Spot {
  readonly text: string;
  readonly x: number;
  /** In em. */
  readonly width: number;
  /** The middle of the dot before the factor, if there is one. */
  readonly dot: number | undefined;
  readonly bottom: number;
}

/** The spot of the left side, where the result stands framed, and those of all factors. */
export function spotsOf(
  {left, right}: Equation,
  board: Board,
  numbers: ReadonlyMap<string, number>,
): readonly Spot[] {
  const factors = [left, ...[...termsWithin(right)].filter(hasValue)];
  const boxes = factors.map(({id}) => board.boxOf(id));
  const texts = factors.map(({id}) => formatValue(numbers.get(id)!));
  return factors.map(({id}, index) => ({
    text: texts[index]!,
    width: widthOf(texts[index]!) + (index === 0 ? FRAME : 0),
    x: center(boxes[index]!)[0],
    dot: board.has(`${id}.times`)
      ? center(board.boxOf(`${id}.times`))[0]
      : undefined,
    bottom: Math.max(
      ...boxes.filter(box => beside(box, boxes[index]!)).map(box => box.bottom),
    ),
  }));
}

/** Dots stand for terms that add up to a number, too. */
function hasValue(term: Term): boolean {
  return (
    term.kind === 'partial' ||
    term.kind === 'variable' ||
    (term.kind === 'elision' && term.branches !== undefined)
  );
}

/** Whether two parts stand in the same line. */
function beside(one: Box, other: Box): boolean {
  const [[, y], [, otherY]] = [center(one), center(other)];
  return y > other.top && y < other.bottom && otherY > one.top;
}

/**
 * The largest em at which neighbours leave room for × between them; without ×
 * where that is too small to be read.
 */
export function emFor(
  spots: readonly Spot[],
  largest: number,
): {readonly em: number; readonly crosses: boolean} {
  const fitting = (gap: number) =>
    spots.slice(1).flatMap(({width, x, bottom}, index) => {
      const before = spots[index]!;
      const room = (width + before.width) / 2 + gap;
      return before.bottom === bottom ? (x - before.x) / room : [];
    });
  const withCrosses = Math.min(largest, ...fitting(CROSS_ROOM));
  return withCrosses >= size.value
    ? {em: withCrosses, crosses: true}
    : {em: Math.min(largest, ...fitting(AIR)), crosses: false};
}

/**
 * Where × stands: under the dot, or halfway between values that leave it more
 * room on one side; undefined for the first factor.
 */
export function crossOf(
  spot: Spot,
  before: Spot | undefined,
  em: number,
): number | undefined {
  const {dot, bottom} = spot;
  if (dot === undefined || before?.bottom !== bottom) return dot;
  const middle = between(before, spot, em);
  return Math.abs(middle - dot) < em ? middle : dot;
}

/** Halfway between two values. */
export function between(one: Spot, other: Spot, em: number): number {
  return (one.x + (one.width / 2) * em + other.x - (other.width / 2) * em) / 2;
}

/** What × and the air around it take, and what air alone takes, in em. */
const CROSS_ROOM = 1.1;
const AIR = 0.35;
/** What a frame adds to a number, in em. */
const FRAME = 0.9;

/** In em; a point takes less than half of what a digit takes. */
function widthOf(text: string): number {
  return text.length * DIGIT_WIDTH - (text.includes('.') ? 0.35 : 0);
}
