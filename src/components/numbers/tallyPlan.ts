import type {Equation} from '../../math/term/term.ts';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {size} from '../../theme.ts';
import {compose} from '../layout/composition.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {resultAside} from './resultRooms.ts';

/** How equations stand that follow each other in one place, each with its numbers. */
export interface TallyPlan {
  readonly arrangement: Arrangement;
  /** The largest em of their values, in pixels. */
  readonly valueEm: number;
}

/**
 * The same place for all equations, with as large values as leave them legible:
 * in one line, or in several where there is room for these.
 *
 * @param room - The band, and what is kept free under an equation, in pixels.
 */
export function tallyPlan(
  equations: readonly Equation[],
  point: EvaluationPoint,
  {
    band,
    under,
  }: {
    readonly band: {readonly width: number; readonly height: number};
    readonly under: number;
  },
): TallyPlan {
  const results = equations.map(({right}) => evaluateNumber(right, point));
  const plans = [size.factorValue, size.value].flatMap(valueEm =>
    [{}, {breakUnder: size.formulaPair}].map((lines): TallyPlan => {
      const arrangement = {
        em: size.formula,
        tightUnder: size.formulaPair,
        under,
        beside: resultAside(results, valueEm),
        ...lines,
      };
      // All of one size, so that none seems to be nearer than another.
      const ems = equations.map(
        equation => compose([equation], band, arrangement).em,
      );
      return {arrangement: {...arrangement, em: Math.min(...ems)}, valueEm};
    }),
  );
  return (
    plans.find(({arrangement: {em}}) => em >= size.formulaPair) ??
    plans.reduce((one, other) =>
      other.arrangement.em > one.arrangement.em ? other : one,
    )
  );
}
