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
import {placeUnder} from './placeUnder.ts';
import type {UnderPlan} from './underPlan.ts';

export interface ChangingNumbersProps extends NodeProps {
  readonly board: Board;
  readonly palette: Palette;
  /** The room of the numbers, or on a narrow page just its height, in pixels. */
  readonly below: UnderPlan | number;
}

/**
 * Numbers below each of a board's equations, which change from one layer to the
 * next.
 */
export class ChangingNumbers extends Node {
  private readonly board: Board;
  private readonly palette: Palette;
  private readonly below: UnderPlan | number;
  private readonly lines = new Map<string, Numbers>();
  private readonly count: LayerCount;

  public constructor({board, palette, below, ...props}: ChangingNumbersProps) {
    super(props);
    this.board = board;
    this.palette = palette;
    this.below = below;
    const em = typeof below === 'number' ? size.formulaPair : size.result;
    this.count = new LayerCount({palette, em});
    this.add(this.count);
  }

  /**
   * Shows the value of ℓ: in the free cell behind the last equation, otherwise
   * at the right border, beside the equations with ℓ.
   */
  public *sayLayer(layer: number): ThreadGenerator {
    const [x, y] = this.countPlace();
    this.count.position([this.board.x() + x, this.board.y() + y]);
    yield* this.count.say(layer);
  }

  /** Writes an equation's numbers at a point, in place of the current ones. */
  public *write(equation: Equation, point: EvaluationPoint): ThreadGenerator {
    const {board, palette, below} = this;
    const old = this.lines.get(equation.id);
    const {left, bottom} = board.boxOf(equation.id);
    const room =
      typeof below === 'number'
        ? {width: board.space.width / 2 - COUNT - left, height: below}
        : {fitted: below.numbersOf(equation, point)};
    const numbers = new Numbers({
      equation,
      point,
      palette,
      room,
      em: size.formulaSmall,
    });
    numbers.position(
      typeof below === 'number'
        ? [
            board.x() + left + numbers.width / 2,
            board.y() + bottom + space.tiny + numbers.height / 2,
          ]
        : placeUnder(board, equation, below),
    );
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

  /**
   * The layer's number goes with the numbers of some equations, which another
   * layer will have; the others dim.
   */
  public *leave(equations: readonly Equation[]): ThreadGenerator {
    const ids = new Set(equations.map(({id}) => id));
    yield* all(
      this.count.leave(),
      ...Array.from(this.lines, ([id, numbers]) =>
        numbers.fade(ids.has(id) ? strength.hidden : dim()),
      ),
    );
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

  /** The middle of the count, in the board's coordinates. */
  private countPlace(): readonly [x: number, y: number] {
    const {board, below} = this;
    const boxes = board.equations.map(({id}) => board.boxOf(id));
    const columns = typeof below === 'number' ? 1 : below.arrangement.columns;
    if (boxes.length % columns === 0) {
      const spoken = board.equations.filter(speaksOfAny);
      const rows = union(spoken.map(({id}) => board.boxOf(id)))!;
      return [(board.space.width - COUNT) / 2, center(rows)[1]];
    }
    const column = boxes.filter((_, at) => at % columns === columns - 1);
    return [center(union(column)!)[0], center(boxes.at(-1)!)[1]];
  }
}

/** Whether an equation is stated for any layer ℓ. */
function speaksOfAny(equation: Equation): boolean {
  return Array.from(symbolsOf(equation).values()).some(
    ({layer}) => layer === 'ℓ',
  );
}

/** The width of "ℓ = 3" at the border, with the space before it, in pixels. */
export const COUNT = 3.2 * size.formulaPair;

/** Two rows of numbers below each equation of a narrow page. */
export const narrowRows = {
  height: 3 * size.formulaSmall,
  arrangement: {
    columns: 1,
    em: size.formula,
    aside: COUNT,
    below: 3 * size.formulaSmall + space.tiny,
    rowGap: 0.2,
  },
};
