import {BRIEF_SIZE, FULL_SIZE, LEAST_SIZE} from '../../math/term/grids.ts';
import type {Substitution} from '../../math/layer/localGrids.ts';
import type {Equation} from '../../math/term/term.ts';
import type {Page} from '../../page.ts';
import {size} from '../../theme.ts';
import {workbench} from './bands.ts';
import {compose} from './composition.ts';
import type {Arrangement} from './equationLayout.ts';

/**
 * The most rows and columns of grids written out in full, so that their
 * equations are legible on a workbench below the small map.
 *
 * @param stages - The equations on the board, one after the other, with grids
 *   written out up to a size.
 */
export function legibleSize(
  page: Page,
  stages: (fullSize: number) => readonly (readonly Equation[])[],
  arrangement: Partial<Arrangement> = {},
): number {
  const band = workbench(page, 'equations');
  const largest = {em: size.formula, ...arrangement};
  const isLegible = (fullSize: number) =>
    stages(fullSize).every(
      equations => compose(equations, band, largest).em >= size.formulaPair,
    );
  return [FULL_SIZE, BRIEF_SIZE].find(isLegible) ?? LEAST_SIZE;
}

/** The equations on the board while a matrix of derivatives is written out. */
export function factStages({
  step: {writeOut, substitute},
  fact,
}: Substitution): readonly (readonly Equation[])[] {
  return [writeOut, substitute].map(({after}) =>
    after.filter(({id}) => id === fact.id),
  );
}
