import {inCapitalNumbers} from '../math/capitalNumbers.ts';
import {BRIEF_SIZE, FULL_SIZE, LEAST_SIZE} from '../math/grids.ts';
import type {Point} from '../math/point.ts';
import type {Equation} from '../math/term.ts';
import {termsWithin} from '../math/walk.ts';
import {size} from '../theme.ts';
import type {Board} from './Board.ts';

interface Forms {
  /** The equation between capitals, and the same between grids of symbols. */
  readonly capitals: Equation;
  readonly grids: Equation;
  readonly point: Point;
}

/**
 * An equation in its three forms, the last in numbers; where these are too many
 * to be legible, without the grids, then with dots for most numbers, and at last
 * these alone.
 */
export function productInNumbers(
  board: Board,
  {capitals, grids, point}: Forms,
): readonly Equation[] {
  const [full, brief, least] = [FULL_SIZE, BRIEF_SIZE, LEAST_SIZE].map(most =>
    inCapitalNumbers(capitals, point, undefined, most),
  );
  const choices = [
    {equations: [capitals, grids, full!], em: size.formulaPair},
    {equations: [capitals, full!], em: size.formulaPair},
    {equations: [capitals, brief!], em: size.formulaPair},
    {equations: [capitals, least!], em: size.formulaPair},
    {equations: [capitals, least!], em: size.formulaSmall},
  ];
  const legible = choices.find(
    ({equations, em}) => board.emOf(equations, {under: 0}) >= em,
  );
  return legible?.equations ?? [least!];
}

/** How many numbers equations write. */
export function numbersIn(equations: readonly Equation[]): number {
  return equations
    .flatMap(({left, right}) => [...termsWithin(left), ...termsWithin(right)])
    .filter(({kind}) => kind === 'number').length;
}
