import {Node, type NodeProps} from '@motion-canvas/2d';
import {all, type ThreadGenerator} from '@motion-canvas/core';
import {symbolsOf} from '../../math/term/symbols.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {type Palette, size, space, strength} from '../../theme.ts';
import type {Board} from '../board/Board.ts';
import {center, union} from '../../box.ts';
import {LayerCount} from './LayerCount.ts';
import {Numbers} from './Numbers.ts';
import {dim} from '../pace/dim.ts';
import {partId} from '../../math/term/partIds.ts';

export interface NumbersBesideProps extends NodeProps {
  readonly board: Board;
  readonly palette: Palette;
  /** The height of the numbers below each equation; beside it if left out. */
  readonly below?: number | undefined;
}

/**
 * Numbers right of a board's equations, or below each, which change from one
 * layer to the next.
 */
export class NumbersBeside extends Node {
  private readonly board: Board;
  private readonly palette: Palette;
  private readonly below: number | undefined;
  private readonly lines = new Map<string, Numbers>();
  private readonly count: LayerCount;

  public constructor({board, palette, below, ...props}: NumbersBesideProps) {
    super(props);
    this.board = board;
    this.palette = palette;
    this.below = below;
    this.count = new LayerCount({palette, em: size.formulaPair});
    this.add(this.count);
  }

  /** Shows the value of ℓ at the right border, beside the equations with ℓ. */
  public *sayLayer(layer: number): ThreadGenerator {
    const rows = this.board.equations.filter(speaksOfAny);
    const boxes = rows.map(({id}) => this.board.boxOf(id));
    const [, y] = center(union(boxes)!);
    this.count.position([this.right() - this.room / 2, this.board.y() + y]);
    yield* this.count.say(layer);
  }

  /** Writes an equation's numbers at a point, in place of the current ones. */
  public *write(equation: Equation, point: EvaluationPoint): ThreadGenerator {
    const old = this.lines.get(equation.id);
    const {left, height} = this.place(equation);
    const numbers = new Numbers({
      equation,
      point,
      palette: this.palette,
      room: {width: this.right() - this.room - left, height},
      em: size.formulaSmall,
    });
    const [, axis] = center(this.board.boxOf(partId(equation.id, 'equals')));
    const {bottom} = this.board.boxOf(equation.id);
    const y =
      this.below === undefined
        ? axis
        : bottom + space.tiny + numbers.height / 2;
    numbers.position([left + numbers.width / 2, this.board.y() + y]);
    this.add(numbers);
    this.lines.set(equation.id, numbers);
    yield* all(...(old ? [old.fade(strength.hidden)] : []), numbers.write());
    old?.remove();
  }

  /** The number of values to read for some equations. */
  public countOf(equations: readonly Equation[]): number {
    const counts = equations.map(({id}) => this.lines.get(id)?.count ?? 0);
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Brings the numbers of some equations into focus and dims the others. */
  public *focus(equations: readonly Equation[]): ThreadGenerator {
    const ids = new Set(equations.map(({id}) => id));
    yield* all(
      ...Array.from(this.lines, ([id, numbers]) =>
        numbers.fade(ids.has(id) ? strength.full : dim()),
      ),
    );
  }

  private place({id}: Equation): {
    readonly left: number;
    readonly height: number;
  } {
    if (this.below !== undefined) {
      const {left} = this.board.boxOf(id);
      return {left: this.board.x() + left, height: this.below};
    }
    const {right, top, bottom} = this.board.extent();
    const rows = this.board.equations.length;
    return {
      left: this.board.x() + right + space.huge,
      height: (bottom - top) / rows,
    };
  }

  /** The width of the count. */
  private get room(): number {
    return this.below === undefined ? COUNT : NARROW_COUNT;
  }

  private right(): number {
    return this.board.x() + this.board.space.width / 2;
  }
}

/** Whether an equation is stated for any layer ℓ. */
function speaksOfAny(equation: Equation): boolean {
  return Array.from(symbolsOf(equation).values()).some(
    ({layer}) => layer === 'ℓ',
  );
}

/** The width of "ℓ = 3" with the space before it, in pixels. */
const COUNT = 4 * size.formulaPair;

/** The same with little space, in pixels. */
export const NARROW_COUNT = 3.2 * size.formulaPair;
