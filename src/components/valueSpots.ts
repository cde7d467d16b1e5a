import {type Equation, type Term, textOf} from '../math/index.ts';
import {termsWithin} from '../math/walk.ts';
import {size, space} from '../theme.ts';
import type {Board} from './Board.ts';
import {type Box, center} from '../box.ts';
import {formatValue, formatValues} from '../math/formatValue.ts';
import {valueWidth} from './setValue.ts';

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
  const [result, ...values] = factors.map(({id}) => numbers.get(id)!);
  const texts = [formatValue(result!), ...formatValues(values)];
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

/** Spots with the em at which their values are set, and whether × stands between them. */
export interface SettledSpots {
  readonly spots: readonly Spot[];
  readonly em: number;
  readonly crosses: boolean;
}

/**
 * The largest em at which neighbours leave room for × between them; without ×
 * where that is small. Values too wide for that as well are set as small as
 * can be read, and move aside for each other.
 *
 * @param hasResult - Whether the first is what the others come to, with = behind it.
 */
export function settleSpots(
  spots: readonly Spot[],
  largest: number,
  hasResult = false,
): SettledSpots {
  const fitting = (gap: number) =>
    spots.slice(1).flatMap(({width, x, bottom}, index) => {
      const before = spots[index]!;
      const air = hasResult && index === 0 ? CROSS_ROOM : gap;
      const room = (width + before.width) / 2 + air;
      return before.bottom === bottom ? (x - before.x) / room : [];
    });
  const withCrosses = Math.min(largest, ...fitting(CROSS_ROOM));
  if (withCrosses >= size.value) {
    return {spots, em: withCrosses, crosses: true};
  }
  const em = Math.min(largest, ...fitting(AIR));
  return em >= size.raised
    ? {spots, em, crosses: false}
    : {spots: movedAside(spots), em: size.raised, crosses: true};
}

/** Each line's values, as near their factors as they can stand with × between them. */
function movedAside(spots: readonly Spot[]): readonly Spot[] {
  const lines = new Set(spots.map(({bottom}) => bottom));
  return [...lines].flatMap(bottom => {
    const line = spots.filter(spot => spot.bottom === bottom);
    const rooms = line.map(
      ({width}, at) =>
        (at === 0 ? 0 : (width + line[at - 1]!.width) / 2 + CROSS_ROOM) *
        size.raised,
    );
    const xs = keptApart(
      line.map(({x}) => x),
      rooms,
    );
    return line.map((spot, at) => ({...spot, x: xs[at]!}));
  });
}

/**
 * Places in order, each at least its room behind the one before, with the least
 * sum of squared moves: what would overlap moves as one block.
 */
export function keptApart(
  places: readonly number[],
  rooms: readonly number[],
): readonly number[] {
  const offsets = rooms.map((_, at) =>
    rooms.slice(1, at + 1).reduce((sum, room) => sum + room, 0),
  );
  const blocks: {readonly mean: number; readonly count: number}[] = [];
  places.forEach((place, at) => {
    let block = {mean: place - offsets[at]!, count: 1};
    for (
      let last = blocks.at(-1);
      last && last.mean > block.mean;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      const count = last.count + block.count;
      const mean = (last.mean * last.count + block.mean * block.count) / count;
      block = {mean, count};
    }
    blocks.push(block);
  });
  const means = blocks.flatMap(({mean, count}) =>
    Array.from({length: count}, () => mean),
  );
  return means.map((mean, at) => mean + offsets[at]!);
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

/** In em; raised figures are never small, so as wide as they are in small type. */
function widthOf(text: string): number {
  return valueWidth(text, size.raised) / size.raised;
}
