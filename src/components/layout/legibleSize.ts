import {BRIEF_SIZE, FULL_SIZE, LEAST_SIZE} from '../../math/term/grids.ts';
import type {Substitution} from '../../math/layer/localGrids.ts';
import type {Equation} from '../../math/term/term.ts';
import {size} from '../../theme.ts';
import {workbench} from './bands.ts';
import {compose} from './composition.ts';
import type {Arrangement} from './equationLayout.ts';

/**
 * Up to how many rows and columns grids are written out in full, so that what
 * they stand in can be read on a workbench under the small map.
 *
 * @param captionRoom - What captions take at the foot of the frame, in pixels.
 * @param stages - What is on the board, one after the other, with grids written
 *   out up to a size.
 */
export function legibleSize(
  captionRoom: number,
  stages: (fullSize: number) => readonly (readonly Equation[])[],
  arrangement: Partial<Arrangement> = {},
): number {
  const band = workbench('equations', captionRoom);
  const largest = {em: size.formula, ...arrangement};
  const isLegible = (fullSize: number) =>
    stages(fullSize).every(
      equations => compose(equations, band, largest).em >= size.formulaPair,
    );
  return [FULL_SIZE, BRIEF_SIZE].find(isLegible) ?? LEAST_SIZE;
}

/** What is on the board while a matrix of derivatives is written out. */
export function factStages({
  step: {writeOut, substitute},
  fact,
}: Substitution): readonly (readonly Equation[])[] {
  return [writeOut, substitute].map(({after}) =>
    after.filter(({id}) => id === fact.id),
  );
}
