import {termsWithin} from './walk.ts';
import type {Equation, Term} from './term.ts';
import type {Variable} from './variable.ts';

/**
 * Every symbol of a formula by the id under which it is printed, those inside
 * partial derivatives included.
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
  switch (term.kind) {
    case 'variable':
      return [[term.id, term.variable]];
    case 'partial':
      return [
        [`${term.id}.of`, term.of],
        [`${term.id}.by`, term.by],
      ];
    default:
      return [];
  }
}
