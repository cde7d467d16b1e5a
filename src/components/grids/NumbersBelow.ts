import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {type Palette, size, space} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {measureEquation} from '../layout/composition.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {center} from '../../box.ts';
import {partId} from '../../math/term/partIds.ts';
import {Numbers} from './Numbers.ts';
import {placeUnder} from './placeUnder.ts';
import {type UnderPlan, underPlan} from './underPlan.ts';

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
}

interface Line {
  readonly equation: Equation;
  readonly numbers: Numbers;
}

/** The numbers of several equations, each below its own or beside it. */
export class NumbersBelow extends Node {
  /** The arrangement of the equations that leaves room for the numbers. */
  public readonly arrangement: Partial<Arrangement>;

  private readonly board: Board;
  private readonly columns: number;
  private readonly plan: UnderPlan | undefined;
  private readonly lines: readonly Line[];

  public constructor({
    board,
    equations,
    columns,
    stacked = false,
    point,
    palette,
    ...props
  }: NumbersBelowProps) {
    super(props);
    this.board = board;
    this.columns = columns;
    const {width, height} = board.space;
    const aside = stackedRooms(equations, width);
    this.plan = stacked
      ? undefined
      : underPlan({
          equations: equations.map(equation => ({equation, points: [point]})),
          columns,
          width,
          height,
        });
    this.lines = equations.map((equation, at) => ({
      equation,
      numbers: new Numbers({
        equation,
        point,
        palette,
        em: size.formulaSmall,
        room: this.plan
          ? {fitted: this.plan.numbersOf(equation, point)}
          : {
              width: aside.rooms[at]!,
              height: height / 2 - size.formulaPair * 3,
            },
      }),
    }));
    this.arrangement = this.plan?.arrangement ?? {
      below: Math.max(
        0,
        Math.max(...this.lines.map(({numbers}) => numbers.height)) -
          TALL * size.formulaPair,
      ),
      aside: Math.max(
        0,
        ...this.lines.map(({numbers}, at) => numbers.width - aside.within[at]!),
      ),
      rowGap: 0.5,
      columnGap: 0.5,
    };
    this.add(this.lines.map(({numbers}) => numbers));
  }

  /** The number of values to read in a column. */
  public countIn(column: number): number {
    return this.linesIn(column).reduce(
      (count, {numbers}) => count + numbers.count,
      0,
    );
  }

  /** Writes the numbers of a column. */
  public *write(column: number): ThreadGenerator {
    const lines = this.linesIn(column);
    for (const {equation, numbers} of lines) {
      if (this.plan) {
        numbers.position(placeUnder(this.board, equation, this.plan));
        continue;
      }
      const {right} = this.board.boxOf(equation.id);
      const [, axis] = center(this.board.boxOf(partId(equation.id, 'equals')));
      const x = this.board.x() + right + ASIDE + numbers.width / 2;
      numbers.position([x, this.board.y() + axis]);
    }
    yield* all(...lines.map(({numbers}) => numbers.write()));
  }

  private linesIn(column: number): readonly Line[] {
    return this.lines.filter((_, at) => at % this.columns === column);
  }
}

/** Space between an equation and its numbers beside it, in pixels. */
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
