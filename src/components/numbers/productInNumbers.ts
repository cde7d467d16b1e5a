import {
  type CapitalNumbersOptions,
  inCapitalNumbers,
} from '../../math/layer/capitalNumbers.ts';
import {BRIEF_SIZE, LEAST_SIZE} from '../../math/term/grids.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import type {Equation} from '../../math/term/term.ts';
import {size} from '../../theme.ts';
import type {Board} from '../board/Board.ts';

interface Forms {
  /**
   * The equation between capital letters, and the same between grids of
   * symbols.
   */
  readonly capitals: Equation;
  readonly grids: Equation;
  readonly point: EvaluationPoint;
}

/**
 * An equation in its three forms, the last in numbers. If these are too many to
 * be legible: without the grids, then with dots for most numbers, and at last
 * with fewer digits.
 */
export function productInNumbers(
  board: Pick<Board, 'emOf'>,
  {capitals, grids, point}: Forms,
): readonly Equation[] {
  const numbers = (options: CapitalNumbersOptions) =>
    inCapitalNumbers(capitals, point, options);
  const briefer: readonly CapitalNumbersOptions[] = [
    {},
    {fullSize: BRIEF_SIZE},
    {fullSize: LEAST_SIZE},
    {fullSize: LEAST_SIZE, digits: 3},
    {fullSize: LEAST_SIZE, digits: 2},
  ];
  const choices = [
    // Numbers stand in the places of their symbols.
    [capitals, grids, numbers({asSymbols: true})],
    ...briefer.map(options => [capitals, numbers(options)]),
  ];
  return (
    choices.find(
      equations => board.emOf(equations, {under: 0}) >= size.formulaPair,
    ) ?? choices.at(-1)!
  );
}
