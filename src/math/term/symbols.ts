import type {Equation, Term} from './term.ts';
import type {Variable} from './variable.ts';
import {termsWithin} from './walk.ts';
import {partId} from './partIds.ts';

/**
 * Every symbol of a formula by its printed id, including those inside partial
 * derivatives.
 */
export function symbolsOf(
  formula: Term | Equation,
): ReadonlyMap<string, Variable> {
  const sides =
    formula.kind === 'equation' ? [formula.left, formula.right] : [formula];
  return new Map(
    sides.flatMap(side => [...termsWithin(side)]).flatMap(symbolsIn),
  );
}

function symbolsIn(term: Term): (readonly [string, Variable])[] {
  if (term.kind === 'variable') {
    return [[term.id, term.variable]];
  }
  return term.kind === 'partial'
    ? [
        [partId(term.id, 'of'), term.of],
        [partId(term.id, 'by'), term.by],
      ]
    : [];
}
