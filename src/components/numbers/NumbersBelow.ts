import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {type Palette, size, space} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {measureEquation} from '../layout/composition.ts';
import {center} from '../../box.ts';
import {partId} from '../../math/term/partIds.ts';
import {Numbers} from './Numbers.ts';
import {under} from '../board/under.ts';

export interface NumbersBelowProps extends NodeProps {
  readonly board: Board;
  /** Stand on the board, or will when the numbers are written. */
  readonly equations: readonly Equation[];
  /** The number of groups whose numbers are written together. */
  readonly columns: number;
  /**
   * Whether equations stand below each other, with their numbers beside them;
   * otherwise the groups stand side by side, with numbers below.
   */
  readonly stacked?: boolean;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  readonly room: {readonly width: number; readonly height: number};
}

interface Line {
  readonly equation: Equation;
  readonly numbers: Numbers;
}

/** The numbers of several equations, each below its own or beside it. */
export class NumbersBelow extends Node {
  /** The room below every row of the board, in pixels. */
  public readonly roomBelow: number;
  /** The room right of every equation. */
  public readonly roomAside: number;

  private readonly board: Board;
  private readonly columns: number;
  private readonly stacked: boolean;
  private readonly lines: readonly Line[];

  public constructor({
    board,
    equations,
    columns,
    stacked = false,
    point,
    palette,
    room,
    ...props
  }: NumbersBelowProps) {
    super(props);
    this.board = board;
    this.columns = columns;
    this.stacked = stacked;
    const aside = stackedRooms(equations, board.space.width);
    const least = Array.from({length: columns}, (_, column) =>
      leastWidth(equations.filter((_, at) => at % columns === column)),
    );
    // All columns have the same room aside, and the equations stay legible.
    const gaps = space.medium * (columns - 1);
    const spare =
      (board.space.width - gaps - least.reduce((sum, width) => sum + width)) /
      columns;
    this.lines = equations.map((equation, at) => ({
      equation,
      numbers: new Numbers({
        equation,
        point,
        palette,
        room: {
          ...room,
          width: stacked
            ? aside.rooms[at]!
            : Math.min(room.width, least[at % columns]! + spare),
        },
        em: size.formulaSmall,
      }),
    }));
    const heights = this.lines.map(({numbers}) => numbers.height);
    this.roomBelow = stacked
      ? Math.max(0, Math.max(...heights) - TALL * size.formulaPair)
      : Math.max(...heights) + GAP + space.tiny;
    this.roomAside = Math.max(
      0,
      ...this.lines.map(({numbers}, at) =>
        stacked
          ? numbers.width - aside.within[at]!
          : numbers.width - least[at % columns]!,
      ),
    );
    this.add(this.lines.map(({numbers}) => numbers));
  }

  /** The number of values to read in a column. */
  public countIn(column: number): number {
    return this.linesIn(column).reduce(
      (count, {numbers}) => count + numbers.count,
      0,
    );
  }

  /** Writes the numbers of a column, each line from the column's left. */
  public *write(column: number): ThreadGenerator {
    const lines = this.linesIn(column);
    const lefts = lines.map(({equation}) => this.board.boxOf(equation.id).left);
    const left = this.board.x() + Math.min(...lefts);
    for (const {equation, numbers} of lines) {
      if (this.stacked) {
        const {right} = this.board.boxOf(equation.id);
        const [, axis] = center(
          this.board.boxOf(partId(equation.id, 'equals')),
        );
        const x = this.board.x() + right + ASIDE + numbers.width / 2;
        numbers.position([x, this.board.y() + axis]);
        continue;
      }
      const [, y] = under(this.board, [equation.id], numbers, GAP);
      numbers.position([left + numbers.width / 2, y]);
    }
    yield* all(...lines.map(({numbers}) => numbers.write()));
  }

  private linesIn(column: number): readonly Line[] {
    return this.lines.filter((_, at) => at % this.columns === column);
  }
}

/** Space between an equation and its numbers below or beside it, in pixels. */
const GAP = 1.5 * space.tiny;
const ASIDE = space.large;

/** The height of an equation with fractions, in em. */
const TALL = 2.4;

/**
 * The room beside each equation below each other, up to the width, and the part
 * of it that is left of the widest one's end.
 */
function stackedRooms(equations: readonly Equation[], width: number) {
  const measured = equations.map(measureEquation);
  const ends = measured.map(one => (one.width - one.pivot) * size.formulaPair);
  const pivot = Math.max(...measured.map(one => one.pivot)) * size.formulaPair;
  const last = Math.max(...ends);
  return {
    rooms: ends.map(end => width - pivot - end - ASIDE),
    within: ends.map(end => last - end - ASIDE),
  };
}

/**
 * The width of equations aligned at their equals signs, at the smallest em of a
 * main equation.
 */
function leastWidth(equations: readonly Equation[]): number {
  const measured = equations.map(measureEquation);
  const left = Math.max(...measured.map(({pivot}) => pivot));
  const right = Math.max(...measured.map(({width, pivot}) => width - pivot));
  return (left + right) * size.formulaPair;
}
