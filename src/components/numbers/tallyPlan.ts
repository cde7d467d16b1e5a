import type {Equation} from '../../math/term/term.ts';
import {evaluateNumber} from '../../math/value/evaluate.ts';
import type {EvaluationPoint} from '../../math/value/point.ts';
import {size} from '../../theme.ts';
import {compose} from '../layout/composition.ts';
import type {Arrangement} from '../layout/equationLayout.ts';
import {resultAside} from './resultRooms.ts';

/**
 * The arrangement of successive equations in one place, each with its numbers.
 */
export interface TallyPlan {
  readonly arrangement: Arrangement;
  /** The largest em of their values, in pixels. */
  readonly valueEm: number;
}

/**
 * The same place for all equations, with the largest values that keep them
 * legible: in one line, or in several if there is room.
 *
 * @param room - The band, and the room below an equation, in pixels.
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
        together: true,
        ...lines,
      };
      // All of one size, so that none seems nearer than another.
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
