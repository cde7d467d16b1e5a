import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {type Palette, size, space} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {measureEquation} from '../layout/composition.ts';
import {Numbers, type NumbersProps} from './Numbers.ts';
import {under} from '../board/under.ts';

export interface NumbersBelowProps extends NodeProps {
  readonly board: Board;
  /** Stand on the board, or will when the numbers are written. */
  readonly equations: readonly Equation[];
  /** The number of equations side by side. */
  readonly columns: number;
  readonly point: EvaluationPoint;
  readonly palette: Palette;
  readonly room: NumbersProps['room'];
}

interface Line {
  readonly equation: Equation;
  readonly numbers: Numbers;
}

/** The numbers of several equations, each below its own. */
export class NumbersBelow extends Node {
  /** The room below every row of the board, in pixels. */
  public readonly roomBelow: number;
  /** The room right of every equation. */
  public readonly roomAside: number;

  private readonly board: Board;
  private readonly columns: number;
  private readonly lines: readonly Line[];

  public constructor({
    board,
    equations,
    columns,
    point,
    palette,
    room,
    ...props
  }: NumbersBelowProps) {
    super(props);
    this.board = board;
    this.columns = columns;
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
          width: Math.min(room.width, least[at % columns]! + spare),
        },
        em: size.formulaSmall,
      }),
    }));
    const heights = this.lines.map(({numbers}) => numbers.height);
    this.roomBelow = Math.max(...heights) + GAP + space.tiny;
    this.roomAside = Math.max(
      0,
      ...this.lines.map(
        ({numbers}, at) => numbers.width - least[at % columns]!,
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
      const [, y] = under(this.board, [equation.id], numbers, GAP);
      numbers.position([left + numbers.width / 2, y]);
    }
    yield* all(...lines.map(({numbers}) => numbers.write()));
  }

  private linesIn(column: number): readonly Line[] {
    return this.lines.filter((_, at) => at % this.columns === column);
  }
}

/** Space between an equation and its numbers, in pixels. */
const GAP = 1.5 * space.tiny;

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
