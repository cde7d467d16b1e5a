import type {Gathering} from '../../math/layer/gather.ts';
import type {Equation} from '../../math/term/term.ts';
import {size} from '../../theme.ts';
import type {Board} from './Board.ts';
import type {Arrangement} from '../layout/equationLayout.ts';

/** Equations of a layer's weights, in the places of their weights in W. */
export interface Parked {
  readonly equations: readonly Equation[];
  readonly columns: number;
  /** The number of the layer's equations without room. */
  readonly missing: number;
}

/**
 * The equations of a gathering that are legible on a board at once, from W's
 * first rows and columns on.
 */
export function parked(
  board: Board,
  {left, step: {stack}}: Gathering,
  arrangement: Partial<Arrangement> = {},
): Parked {
  const all = stack.before;
  const width = left.columnNumbers.filter(Boolean).length;
  const choices = countdown(all.length / width)
    .flatMap(rows => countdown(width).map(columns => ({rows, columns})))
    .map(({rows, columns}) => ({
      columns,
      equations: all.filter(
        (_, at) => at % width < columns && at < rows * width,
      ),
    }))
    .sort((one, other) => other.equations.length - one.equations.length);
  const legible = (em: number) =>
    choices.find(
      ({equations, columns}) =>
        board.emOf(equations, {...arrangement, columns}) >= em,
    );
  const chosen =
    legible(size.formulaPair) ?? legible(size.formulaSmall) ?? choices.at(-1)!;
  const [rows, columns] = left.shape.map(Number);
  return {...chosen, missing: rows! * columns! - chosen.equations.length};
}

function countdown(from: number): number[] {
  return Array.from({length: from}, (_, index) => from - index);
}
