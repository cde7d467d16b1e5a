import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  chain,
  easeInOutCubic,
  type ThreadGenerator,
  waitFor,
} from '@motion-canvas/core';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import type {Equation, Term} from '../../math/term/term.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {workOut} from '../../math/step/numbers.ts';
import type {Role} from '../../math/term/variable.ts';
import {partsOf} from '../../math/term/walk.ts';
import {type Palette, size, space, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {center} from '../../box.ts';
import type {Caption} from '../type/Caption.ts';
import {FactorValues} from './FactorValues.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {Result} from './Result.ts';
import {EQUALS, framedHeight, resultBelow, resultRoom} from './resultRooms.ts';
import {Value} from '../type/Value.ts';
import {partId} from '../../math/term/partIds.ts';

export interface WorkingsProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board; its right side is evaluated. */
  readonly equation: Equation;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  /** The em of its result, in pixels. */
  readonly resultEm?: number;
  /**
   * Whether its result stands below the equation, sign under sign, which leaves
   * the equation the whole width of a narrow page.
   */
  readonly below?: boolean;
  /** The largest em of the values below the factors, in pixels. */
  readonly valueEm?: number;
  /** The role of the result; by default an error's. */
  readonly role?: Role;
  /** Says how the numbers are combined. */
  readonly caption?: Caption;
}

/** The room below an equation that is to be evaluated, in pixels. */
export const workingsUnder = space.medium + size.factorValue;

/** The room after the widest of several equations, for their results. */
export function workingsBeside(
  equations: readonly Equation[],
  point: EvaluationPoint,
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
 * The numbers of a product: each below its factor, signs below signs, and the
 * framed result after the equation.
 */
export class Workings extends Node {
  /** The values below the factors. */
  public readonly factors: FactorValues;

  private readonly board: Board;
  private readonly equals: Value;
  private readonly result: Result;
  private readonly says: readonly (() => ThreadGenerator)[];

  public constructor({
    board,
    equation,
    point,
    palette,
    resultEm = size.result,
    below = false,
    valueEm = size.factorValue,
    role = 'error',
    caption,
    ...props
  }: WorkingsProps) {
    super(props);
    this.board = board;
    const text = formatValue(evaluateNumber(equation.right, point));
    const [x, y] = endOf(equation, board);
    const {width} = board.space;
    const beside = below
      ? 0
      : resultRoom(text, {em: resultEm, equalsEm: board.em});
    const end = x + beside;
    // Numbers and result stay together within the band that the board moves in.
    const least = Math.max(-width / 2, end - width);
    this.factors = new FactorValues({
      board,
      equation,
      point,
      palette,
      em: valueEm,
      reach: [least, least + width],
      aside: Math.max(beside, EQUALS * valueEm),
    });
    const {em, right, level, count, key, bottom} = this.factors;
    const lowest = Math.max(
      board.boxOf(equation.id).bottom,
      count > 0 ? bottom : -Infinity,
    );
    const lineBelow =
      lowest + resultBelow(resultEm) - framedHeight(resultEm) / 2;
    this.result = new Result({
      text,
      palette,
      em: resultEm,
      role,
      equalsEm: board.em,
      row: {key: this.factors.key, place: this.factors.count + 1},
      y: () => board.y() + (below ? lineBelow : y),
    });
    const after = right + em * 0.65;
    // The row's = stands below the equation's, and the number after both.
    const beyond = Math.max(x + this.result.sign, after);
    const sign = below
      ? center(board.boxOf(partId(equation.id, 'equals')))[0]
      : beyond;
    this.result.x(() => board.x() + sign - this.result.sign);
    this.equals = new Value({
      text: '=',
      em,
      color: palette.foreground,
      strength: 0,
      row: {key, place: count},
      x: () => board.x() + (below ? after : beyond),
      y: () => board.y() + level,
    });
    this.says = workOut(equation, point).steps.map(
      step => () => (caption ? caption.say(step.caption) : waitFor(0)),
    );
    this.add([this.factors, this.equals, this.result]);
  }

  /**
   * Writes the values below their factors, one after another. With `upTo` it
   * stops after that many, and the next call goes on from there.
   */
  public *writeValues({upTo}: {upTo?: number} = {}): ThreadGenerator {
    yield* all(this.says[0]!(), this.factors.write(1, upTo));
  }

  /** Fades the values and the result to a strength. */
  public *fade(value: number, duration: number = time.flick): ThreadGenerator {
    yield* all(
      this.factors.fade(value, duration),
      this.equals.strength(value, duration),
      this.result.fade(value, duration),
    );
  }

  /**
   * The left end of the numbers, and the right end of them and the result, in
   * the board's coordinates.
   */
  public get span(): readonly [left: number, right: number] {
    const {left, right, em, count} = this.factors;
    const end = this.result.x() - this.board.x() + this.result.width;
    return [left, Math.max(end, count > 0 ? right + EQUALS * em : 0)];
  }

  /**
   * Makes room after the equation and shows the result of the values.
   *
   * @param others - The left and right ends of the board's other workings.
   */
  public *writeResult(
    others: readonly Workings['span'][] = [],
  ): ThreadGenerator {
    const {board, result} = this;
    const spans = [this.span, ...others];
    const extent = board.extent();
    const left = Math.min(extent.left, ...spans.map(([least]) => least));
    const end = Math.max(extent.right, ...spans.map(([, most]) => most));
    yield* all(
      this.says[1]!(),
      chain(
        board.x(-(left + end) / 2, time.travel, easeInOutCubic),
        all(
          // Numbers in the equation itself have its own sign.
          this.equals.strength(this.factors.count > 0 ? 1 : 0, time.flick),
          result.write(),
        ),
      ),
    );
  }
}

/**
 * The end of an equation's last line, on its axis, in the board's coordinates.
 */
export function endOf(
  {id, right}: Equation,
  board: Board,
): readonly [x: number, y: number] {
  const last = lastFactor(right);
  // A dot and an equals sign both stand on the axis of their line.
  const sign = [partId(last.id, 'times'), partId(last.id, 'plus')].find(sign =>
    board.has(sign),
  );
  return [
    board.boxOf(last.id).right,
    center(board.boxOf(sign ?? partId(id, 'equals')))[1],
  ];
}

/** What an equation ends with: a product at its end may be broken, too. */
function lastFactor(term: Term): Term {
  const series = ['product', 'sum', 'difference'].includes(term.kind);
  const last = series ? partsOf(term).at(-1) : undefined;
  if (!last) return term;
  return last.kind === 'product' ? lastFactor(last) : last;
}
