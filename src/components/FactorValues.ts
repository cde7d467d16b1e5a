import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, sequence, type ThreadGenerator} from '@motion-canvas/core';
import {type Equation, type Point, type Term, valuesOf} from '../math/index.ts';
import {termsWithin} from '../math/walk.ts';
import {hold, type Palette, size, time} from '../theme.ts';
import type {Board} from './Board.ts';
import {type Box, center} from './box.ts';
import {DIGIT_WIDTH} from './digit.ts';
import {formatValue} from './formatValue.ts';
import {FramedValue} from './FramedValue.ts';
import {Value} from './Value.ts';

export interface FactorValuesProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board. */
  readonly equation: Equation;
  readonly point: Point;
  readonly palette: Palette;
  /** The largest em, in pixels. */
  readonly em?: number;
  /** Whether there is room for what they come to, under the left side. */
  readonly result?: boolean;
}

/** What a board keeps free under an equation for the values of its factors. */
export const valuesRoom = size.factorValue * 1.5;

/** The numbers of a product: each under its factor, and × under each dot where there is room. */
export class FactorValues extends Node {
  /** How far down the values reach, in the board's coordinates. */
  public readonly bottom: number;

  private readonly values: readonly (readonly Value[])[];
  private readonly equals: Value | undefined;
  private readonly result: FramedValue | undefined;

  public constructor({
    board,
    equation,
    point,
    palette,
    em: largest = size.factorValue,
    result = false,
    ...props
  }: FactorValuesProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    const spots = spotsOf(equation, board, valuesOf(equation, point));
    const [left, ...factors] = spots;
    const {em, crosses} = emFor(result ? spots : factors, largest);
    const value = (text: string, x: number, y: number) =>
      new Value({
        text,
        em,
        color: palette.foreground,
        position: [x, y + em],
        strength: 0,
      });
    this.values = factors.map((spot, index) => {
      const {text, x, bottom} = spot;
      const cross = crosses ? crossOf(spot, factors[index - 1], em) : undefined;
      return [
        value(text, x, bottom),
        ...(cross === undefined ? [] : [value('×', cross, bottom)]),
      ];
    });
    this.bottom = Math.max(...spots.map(({bottom}) => bottom)) + em * 1.5;
    this.add(this.values.flat());
    if (result && left) {
      const {text, x, bottom} = left;
      const sign = center(board.boxOf(`${equation.id}.equals`))[0];
      this.equals = value('=', sign, bottom);
      this.result = new FramedValue({
        text,
        em,
        palette,
        position: [x, bottom + em],
      });
      this.add([this.equals, this.result]);
    }
  }

  /** Writes the values under their factors, one after another. */
  public *write(pace = 1): ThreadGenerator {
    yield* sequence(
      hold.breath * pace,
      ...this.values.map(values =>
        all(...values.map(value => value.strength(1, time.flick))),
      ),
    );
  }

  /** Writes what they come to under the left side, if that was asked for. */
  public *writeResult(duration: number = time.travel): ThreadGenerator {
    if (this.equals && this.result) {
      yield* all(
        this.equals.strength(1, duration / 2),
        this.result.write(duration),
      );
    }
  }

  /** Fades all that has been written to a strength. */
  public *fade(
    strength: number,
    duration: number = time.flick,
  ): ThreadGenerator {
    const values = [...this.values.flat(), this.equals ?? []].flat();
    yield* all(
      ...values
        .filter(value => value.strength() > 0)
        .map(value => value.strength(strength, duration)),
      ...(this.result ? [this.result.strength(strength, duration)] : []),
    );
  }
}

/** Where a value stands: under what, and under which line's lowest part. */
interface Spot {
  readonly text: string;
  readonly x: number;
  /** The middle of the dot before the factor, if there is one. */
  readonly dot: number | undefined;
  readonly bottom: number;
}

/** The spot of the left side, and those of all factors. */
function spotsOf(
  {left, right}: Equation,
  board: Board,
  numbers: ReadonlyMap<string, number>,
): readonly Spot[] {
  const factors = [left, ...[...termsWithin(right)].filter(hasValue)];
  const boxes = factors.map(({id}) => board.boxOf(id));
  return factors.map(({id}, index) => ({
    text: formatValue(numbers.get(id)!),
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
function emFor(
  spots: readonly Spot[],
  largest: number,
): {readonly em: number; readonly crosses: boolean} {
  const fitting = (between: number) =>
    spots.slice(1).flatMap(({text, x, bottom}, index) => {
      const before = spots[index]!;
      const width = (widthOf(text) + widthOf(before.text)) / 2 + between;
      return before.bottom === bottom ? (x - before.x) / width : [];
    });
  const withCrosses = Math.min(largest, ...fitting(CROSS_ROOM));
  return withCrosses >= size.value
    ? {em: withCrosses, crosses: true}
    : {em: Math.min(largest, ...fitting(AIR)), crosses: false};
}

/**
 * Where × stands: under the dot, or halfway between values that leave it more
 * room on one side.
 */
function crossOf(
  {text, x, dot, bottom}: Spot,
  before: Spot | undefined,
  em: number,
): number | undefined {
  if (dot === undefined || before?.bottom !== bottom) return dot;
  const left = before.x + (widthOf(before.text) / 2) * em;
  const right = x - (widthOf(text) / 2) * em;
  const middle = (left + right) / 2;
  return Math.abs(middle - dot) < em ? middle : dot;
}

/** What × and the air around it take, and what air alone takes, in em. */
const CROSS_ROOM = 1.1;
const AIR = 0.35;

/** In em; a point takes less than half of what a digit takes. */
function widthOf(text: string): number {
  return text.length * DIGIT_WIDTH - (text.includes('.') ? 0.35 : 0);
}
