import {type Equation, type Term, textOf} from '../math/index.ts';
import {termsWithin} from '../math/walk.ts';
import {size, space} from '../theme.ts';
import type {Board} from './Board.ts';
import {type Box, center} from '../box.ts';
import {DIGIT_WIDTH} from './digit.ts';
import {formatValue} from './formatValue.ts';

/** Where a value stands: under what, and under which line's lowest part. */
export interface Spot {
  readonly text: string;
  readonly x: number;
  /** In em. */
  readonly width: number;
  /** The middle of the dot or the plus before the factor, if there is one. */
  readonly dot: number | undefined;
  readonly sign: '×' | '+';
  readonly bottom: number;
}

/** The spot of the left side, where the result stands framed, and those of all factors. */
export function spotsOf(
  {left, right}: Equation,
  board: Board,
  numbers: ReadonlyMap<string, number>,
): readonly Spot[] {
  const written = [left, ...[...termsWithin(right)].filter(hasValue)];
  const factors = withoutStacked(written, board);
  const boxes = factors.map(({id}) => board.boxOf(id));
  const texts = factors.map(({id}) => formatValue(numbers.get(id)!));
  const bottoms = boxes.map(box =>
    Math.max(
      ...boxes.filter(other => beside(other, box)).map(({bottom}) => bottom),
    ),
  );
  const pluses = plusesIn(right);
  return factors.map(({id}, index) => ({
    sign: pluses.has(id) ? '+' : '×',
    text: texts[index]!,
    width: widthOf(texts[index]!) + (index === 0 ? FRAME : 0),
    x: center(boxes[index]!)[0],
    dot: signAt(board, pluses.get(id) ?? `${id}.times`),
    bottom: level(bottoms[index]!, bottoms),
  }));
}

/**
 * Without what stands over another part, in a numerator, and is named there
 * again: its value would lie on what is under it.
 */
function withoutStacked(terms: readonly Term[], board: Board): readonly Term[] {
  const placed = terms.map(term => ({
    term,
    text: textOf(term),
    box: board.boxOf(term.id),
  }));
  return placed
    .filter(({text, box}) =>
      placed.every(other => other.text !== text || other.box.top < box.bottom),
    )
    .map(({term}) => term);
}

/**
 * The pluses of a sum by the first factor behind each. Within a product they
 * are left out: without parentheses the values would read wrongly.
 */
function plusesIn(right: Term): ReadonlyMap<string, string> {
  const terms = right.kind === 'sum' ? right.terms.slice(1) : [];
  return new Map(
    terms.flatMap(term => {
      const first = [...termsWithin(term)].find(hasValue);
      return first ? [[first.id, `${term.id}.plus`] as const] : [];
    }),
  );
}

function signAt(board: Board, id: string): number | undefined {
  return board.has(id) ? center(board.boxOf(id))[0] : undefined;
}

/** Dots stand for terms that add up to a number, too. */
function hasValue(term: Term): boolean {
  return (
    term.kind === 'partial' ||
    term.kind === 'variable' ||
    (term.kind === 'elision' && term.branches !== undefined)
  );
}

/** The lowest of what reaches about as far down: values of a line stand level. */
function level(bottom: number, bottoms: readonly number[]): number {
  const near = bottoms.filter(other => Math.abs(other - bottom) < space.small);
  return Math.max(...near);
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
 * Where × stands: under the dot, as far as the values beside leave it room, or
 * halfway between them where that is near; undefined for the first factor.
 */
export function crossOf(
  spot: Spot,
  before: Spot | undefined,
  em: number,
): number | undefined {
  const {dot, bottom} = spot;
  if (dot === undefined || before?.bottom !== bottom) return dot;
  const middle = between(before, spot, em);
  if (Math.abs(middle - dot) < em) return middle;
  const reach = (CROSS_ROOM / 2) * em;
  const least = before.x + (before.width / 2) * em + reach;
  const most = spot.x - (spot.width / 2) * em - reach;
  return least > most ? middle : Math.min(Math.max(dot, least), most);
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
