import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  chain,
  easeInOutCubic,
  type ThreadGenerator,
  waitFor,
} from '@motion-canvas/core';
import {
  evaluateNumber,
  type Equation,
  type Point,
  workOut,
} from '../math/index.ts';
import type {Role} from '../math/variable.ts';
import {partsOf} from '../math/walk.ts';
import {type Palette, size, space, time} from '../theme.ts';
import type {Board} from './Board.ts';
import {center} from '../box.ts';
import type {Caption} from './Caption.ts';
import {FactorValues} from './FactorValues.ts';
import {formatValue} from '../math/formatValue.ts';
import {Result, resultRoom} from './Result.ts';

export interface WorkingsProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board; its right side is worked out. */
  readonly equation: Equation;
  readonly point: Point;
  readonly palette: Palette;
  /** Of the number that it comes to, in pixels. */
  readonly resultEm?: number;
  /** Of the values under the factors, at most, in pixels. */
  readonly valueEm?: number;
  /** What the result is of; an error's as a rule. */
  readonly role?: Role;
  /** Says what is done with the numbers. */
  readonly caption?: Caption;
}

/** What a board keeps free under an equation that is to be worked out, in pixels. */
export const workingsUnder = space.medium + size.factorValue;

/** And behind the widest of several, where what they come to stands. */
export function workingsBeside(
  equations: readonly Equation[],
  point: Point,
  em: number = size.result,
): number {
  const rooms = equations.map(({right}) =>
    resultRoom(formatValue(evaluateNumber(right, point)), {
      em,
      equalsEm: size.formula,
    }),
  );
  return Math.max(0, ...rooms) + space.tiny;
}

/**
 * The numbers of a product: each under its factor, × under each dot, and what
 * they come to in a frame behind the board.
 */
export class Workings extends Node {
  /** The values under the factors. */
  public readonly factors: FactorValues;

  private readonly board: Board;
  private readonly result: Result;
  private readonly says: readonly (() => ThreadGenerator)[];

  public constructor({
    board,
    equation,
    point,
    palette,
    resultEm = size.result,
    valueEm = size.factorValue,
    role = 'error',
    caption,
    ...props
  }: WorkingsProps) {
    super(props);
    this.board = board;
    this.factors = new FactorValues({
      board,
      equation,
      point,
      palette,
      em: valueEm,
    });
    const [x, y] = endOf(equation, board);
    this.result = new Result({
      text: formatValue(evaluateNumber(equation.right, point)),
      palette,
      em: resultEm,
      role,
      equalsEm: board.em,
      x: () => board.x() + x,
      y: () => board.y() + y,
    });
    this.says = workOut(equation, point).map(
      step => () => (caption ? caption.say(step.caption) : waitFor(0)),
    );
    this.add([this.factors, this.result]);
  }

  /** Writes the values under their factors, one after another. */
  public *writeValues(): ThreadGenerator {
    yield* all(this.says[0]!(), this.factors.write());
  }

  /** Fades the values and the result to a strength. */
  public *fade(value: number, duration: number = time.flick): ThreadGenerator {
    yield* all(
      this.factors.fade(value, duration),
      this.result.fade(value, duration),
    );
  }

  /** How far right the result reaches, in the board's coordinates. */
  public get end(): number {
    return this.result.x() - this.board.x() + this.result.width;
  }

  /**
   * Makes room behind the equation and shows what the values come to.
   *
   * @param reach - How far right what else stands behind the board's equations
   *   reaches, in the board's coordinates.
   */
  public *writeResult(reach = -Infinity): ThreadGenerator {
    const {board, result} = this;
    const {left, right} = board.extent();
    const end = Math.max(right, this.end, reach);
    yield* all(
      this.says[1]!(),
      chain(
        board.x(-(left + end) / 2, time.travel, easeInOutCubic),
        result.write(),
      ),
    );
  }
}

/** Where an equation's last line ends, on its axis, in the board's coordinates. */
export function endOf(
  {id, right}: Equation,
  board: Board,
): readonly [x: number, y: number] {
  const series = right.kind === 'product' || right.kind === 'sum';
  const last = (series ? partsOf(right).at(-1) : undefined) ?? right;
  // A dot and an equals sign both stand on the axis of their line.
  const sign = [`${last.id}.times`, `${last.id}.plus`].find(sign =>
    board.has(sign),
  );
  return [
    board.boxOf(last.id).right,
    center(board.boxOf(sign ?? `${id}.equals`))[1],
  ];
}
