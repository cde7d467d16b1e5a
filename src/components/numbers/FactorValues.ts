import {Node, type NodeProps} from '@motion-canvas/2d';
import {
  all,
  sequence,
  type SimpleSignal,
  type ThreadGenerator,
} from '@motion-canvas/core';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import type {Equation} from '../../math/term/term.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {hold, type Palette, size, time} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {claim} from '../type/claim.ts';
import {formatValue} from '../../math/write/formatValue.ts';
import {FramedValue} from './FramedValue.ts';
import {EQUALS, resultAside} from './resultRooms.ts';
import {layOutFactors} from './layOutFactors.ts';
import type {PlacedPiece} from './rowLine.ts';
import {rowSign} from './rowSign.ts';
import {Value} from '../type/Value.ts';

export interface FactorValuesProps extends NodeProps {
  readonly board: Board;
  /** Stands on the board. */
  readonly equation: Equation;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  /** The largest em, in pixels. */
  readonly em?: number;
  /** Whether there is room after them for their result. */
  readonly result?: boolean;
  /**
   * Their extent to the left and right, in the board's coordinates; its whole
   * band by default.
   */
  readonly reach?: readonly [least: number, most: number];
  /**
   * The room within it after their last line, in pixels; that of their result
   * by default.
   */
  readonly aside?: number;
}

/** With at most this many values each gets its full time. */
const FEW = 8;

/** The room of factors' values below an equation on a board. */
export const valuesRoom = size.factorValue * 1.5;

/** The same with a framed result after the values. */
export const resultsRoom = size.factorValue * 2;

interface Strong {
  readonly strength: SimpleSignal<number>;
}

/**
 * A product or a sum in numbers: each value below its factor, and the signs
 * between them.
 */
export class FactorValues extends Node {
  /** The lower end of the values, in the board's coordinates. */
  public readonly bottom: number;
  /** The left and right ends, and the number of pieces. */
  public readonly left: number;
  public readonly right: number;
  public readonly count: number;
  /** Pixels per em. */
  public readonly em: number;
  /** The middle of its last line. */
  public readonly level: number;

  /** A value each, with the signs before it. */
  private readonly groups: readonly (readonly Strong[])[];
  private readonly equals: Value | undefined;
  private readonly result: FramedValue | undefined;

  public constructor({
    board,
    equation,
    point,
    palette,
    em: largest = size.factorValue,
    result = false,
    reach = [-board.space.width / 2, board.space.width / 2],
    aside = result
      ? resultAside([evaluateNumber(equation.right, point)], largest)
      : 0,
    ...props
  }: FactorValuesProps) {
    super({x: () => board.x(), y: () => board.y(), ...props});
    claim('A row of numbers', equation, point);
    const {em, pieces, left, right} = layOutFactors(
      board,
      equation,
      point,
      largest,
      reach,
      aside,
    );
    const drop = em * (result ? 1.25 : 1);
    const color = palette.foreground;
    const nodes = pieces.map(({piece, x, bottom}, place) => {
      const row = {key: this.key, place};
      const spot: [number, number] = [x, bottom + drop];
      const where = {em, row, strength: 0, position: spot};
      return piece.kind === 'function'
        ? rowSign(piece.name, palette, where)
        : new Value({text: piece.text, color, ...where});
    });
    const last = pieces.at(-1)?.bottom ?? 0;
    this.em = em;
    this.left = left;
    this.right = right;
    this.count = pieces.length;
    this.level = last + drop;
    const lowest = Math.max(...pieces.map(({bottom}) => bottom), -Infinity);
    this.bottom = lowest + em * 1.65;
    this.groups = groupsOf(pieces, nodes);
    this.add(nodes);
    if (!result) return;
    this.equals = new Value({
      text: '=',
      em,
      color,
      strength: 0,
      row: {key: this.key, place: this.count},
      position: [right + (EQUALS / 2) * em, this.level],
    });
    this.result = new FramedValue({
      text: formatValue(evaluateNumber(equation.right, point)),
      em,
      palette,
      row: {key: this.key, place: this.count + 1},
    });
    this.result.position([
      right + EQUALS * em + this.result.width / 2,
      this.level,
    ]);
    this.add([this.equals, this.result]);
  }

  /** The number of values to read. */
  public get valueCount(): number {
    return this.groups.length;
  }

  /**
   * Writes the values below their factors, one after another; many of them
   * faster. Those that stand there already stay.
   *
   * @param upTo - The number of values that stand there then; all by default.
   * @throws RangeError for a number of values that is none.
   */
  public *write(pace = 1, upTo: number = this.groups.length): ThreadGenerator {
    if (!Number.isInteger(upTo) || upTo < 0) {
      throw new RangeError(
        `Values are written up to ${upTo}. Give a whole number from 0 to ${this.groups.length}.`,
      );
    }
    const missing = this.groups
      .slice(0, upTo)
      .filter(group => group.some(({strength}) => strength() === 0));
    yield* sequence(
      hold.breath * pace * Math.min(1, FEW / this.groups.length),
      ...missing.map(group =>
        all(...group.map(({strength}) => strength(1, time.flick))),
      ),
    );
  }

  /** Writes the result after them, if requested. */
  public *writeResult(duration: number = time.travel): ThreadGenerator {
    const {equals, result} = this;
    if (!equals || !result) return;
    yield* all(equals.strength(1, duration / 2), result.write(duration));
  }

  /** The place of the result, in the frame's coordinates. */
  public get resultPlace(): readonly [number, number] {
    return [
      this.x() + (this.result?.x() ?? 0),
      this.y() + (this.result?.y() ?? 0),
    ];
  }

  /** Fades all written parts to a strength. */
  public *fade(
    strength: number,
    duration: number = time.flick,
  ): ThreadGenerator {
    const written = [...this.groups.flat(), this.equals ?? []].flat();
    yield* all(
      ...written
        .filter(node => node.strength() > 0)
        .map(node => node.strength(strength, duration)),
      ...(this.result ? [this.result.strength(strength, duration)] : []),
    );
  }
}

/** A value, the signs before it, and after the last one the closing signs. */
function groupsOf(
  pieces: readonly PlacedPiece[],
  nodes: readonly Strong[],
): readonly (readonly Strong[])[] {
  const groups: Strong[][] = [[]];
  for (const [at, {piece}] of pieces.entries()) {
    const isWhole = pieces
      .slice(0, at)
      .some(before => before.piece.kind === 'value');
    const begins =
      isWhole && piece.kind !== 'close' && opens(pieces[at - 1]!.piece.kind);
    if (begins) groups.push([]);
    groups.at(-1)!.push(nodes[at]!);
  }
  return groups;
}

/** Whether the next piece starts a new group. */
function opens(kind: PlacedPiece['piece']['kind']): boolean {
  return kind === 'value' || kind === 'close';
}
