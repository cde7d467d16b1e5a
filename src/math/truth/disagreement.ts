import {agreementOf} from './agreement.ts';
import {differenceText} from './differenceText.ts';
import {overflowProblem} from './failure.ts';
import type {EvaluationPoint} from '../value/point.ts';
import {ownDisagreement} from './ownDisagreement.ts';
import type {Equation, Term} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {termsWithin} from '../term/walk.ts';

/** An equation with unequal sides, in words. */
export interface Disagreement {
  /** In plain text, with the layer ℓ if it contains ℓ. */
  readonly equation: string;
  /** The values of its sides, or why there are none. */
  readonly values: string;
}

/**
 * The disagreement of an equation; undefined when both sides agree within
 * rounding. Dots are evaluated as the terms behind them. At a point without
 * `ell`, an equation with ℓ is tested for every layer that it is stated for.
 *
 * Derivatives of E come from reverse mode on the left and from local
 * derivatives along the paths on the right, so that each checks the other.
 *
 * @param point - Needed for the symbols of a network; an equation of an author's
 *   own has the values of its symbols.
 */
export function disagreementOf(
  equation: Equation,
  point: EvaluationPoint | undefined,
): Disagreement | undefined {
  if (equation.own) return ownDisagreement(equation);
  if (!point) {
    return {
      equation: textOf(equation),
      values: 'there is no network for its symbols',
    };
  }
  const layers = point.ell === undefined ? equation.layers : [point.ell];
  for (const ell of layers ?? [undefined]) {
    const at = ell === undefined ? point : {...point, ell};
    const values = differenceAt(equation, at);
    if (values !== undefined) {
      const spoken = equation.layers && ell !== undefined;
      const where = spoken ? ` (ℓ = ${ell})` : '';
      return {equation: `${textOf(equation)}${where}`, values};
    }
  }
  return undefined;
}

function differenceAt(
  equation: Equation,
  point: EvaluationPoint,
): string | undefined {
  const {left, right} = equation;
  const miscounted = [left, right].flatMap(miscountIn)[0];
  if (miscounted !== undefined) return miscounted;
  try {
    const sides = agreementOf(equation, point);
    return sides.agrees
      ? undefined
      : (overflowProblem(point) ?? differenceText(sides.left, sides.right));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return `it has no value: ${cause.message}`;
  }
}

/** Dots of a sum with a wrong count. */
function miscountIn(side: Term): readonly string[] {
  return [...termsWithin(side)].flatMap(term => {
    if (term.kind !== 'elision' || !term.branches) return [];
    const {from, to} = term.branches;
    const count = to - from + 1;
    return count === term.count
      ? []
      : [`its dots say ${term.count} more, and stand for ${count}`];
  });
}
