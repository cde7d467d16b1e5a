import {once} from '../../remembered.ts';
import {genericPoint} from '../value/genericPoint.ts';
import {type Measure, measuring} from '../value/measured.ts';
import type {EvaluationPoint} from '../value/point.ts';
import type {StepKind} from '../step/step.ts';
import type {Equation} from '../term/term.ts';
import {termsWithin} from '../term/walk.ts';

/** What the equations of a derivation are tried on. */
export interface Trial {
  readonly point: EvaluationPoint;
  readonly measure: Measure;
  /**
   * Another point at which an equation has to hold too: a wrong one may hold by
   * chance where values are 0, or where one hides another.
   */
  readonly elsewhere: (
    equation: Equation,
    kind: StepKind,
  ) => EvaluationPoint | undefined;
}

/** Prepares the trial of equations that hold at a point. */
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

/** What these steps state is true for the numbers of one point alone. */
const ofOnePoint: ReadonlySet<StepKind> = new Set([
  'substituteNumbers',
  'workOut',
]);

/**
 * Whether an equation writes an activation out, by a function or by numbers: the
 * slope of relu is 0 or 1, as the side of its kink has it.
 */
function writesOut({left, right}: Equation): boolean {
  return [left, right].some(side =>
    [...termsWithin(side)].some(
      ({kind}) => kind === 'number' || kind === 'call',
    ),
  );
}
