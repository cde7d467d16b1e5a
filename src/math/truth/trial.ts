import {once} from '../../remembered.ts';
import {genericPoint} from '../value/genericPoint.ts';
import {type Measure, measuring} from '../value/measured.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {StepKind} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';

/** The points at which the equations of a derivation are tested. */
export interface Trial {
  readonly point: EvaluationPoint;
  readonly measure: Measure;
  /**
   * Another point at which an equation also has to hold: a wrong one may hold
   * by chance when values are 0, or when one hides another.
   */
  readonly elsewhere: (
    equation: Equation,
    kind: StepKind,
  ) => EvaluationPoint | undefined;
}

/** Prepares the test of equations that hold at a point. */
export function trialAt(point: EvaluationPoint): Trial {
  const ofAny = once(() => genericPoint(point.network));
  const ofItsOwn = once(() => genericPoint(point.network, point));
  return {
    point,
    measure: measuring(point),
    elsewhere: (equation, kind) => {
      if (ofOnePoint.has(kind)) return undefined;
      return writesOut(equation) ? ofItsOwn() : ofAny();
    },
  };
}

/** Kinds of steps whose statements hold for the numbers of one point only. */
const ofOnePoint: ReadonlySet<StepKind> = new Set([
  'substituteNumbers',
  'workOut',
]);

/**
 * Whether an equation writes an activation out, by a function or by numbers:
 * the slope of relu is 0 or 1, depending on the side of its kink.
 */
function writesOut({left, right}: Equation): boolean {
  return [left, right].some(side =>
    [...termsWithin(side)].some(
      ({kind}) => kind === 'number' || kind === 'call',
    ),
  );
}
