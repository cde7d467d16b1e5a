import type {Equation} from '../term/term.ts';
import {textOf} from '../write/text.ts';
import {termsWithin} from '../term/walk.ts';

/**
 * The ids of factors in an equation's right side that also stand in an earlier
 * equation, so their values are known.
 */
export function reusedFactors(
  {right}: Equation,
  earlier: readonly Equation[],
): ReadonlySet<string> {
  const known = new Set(
    earlier.flatMap(equation => factorsOf(equation.right)).map(textOf),
  );
  return new Set(
    factorsOf(right)
      .filter(factor => known.has(textOf(factor)))
      .map(({id}) => id),
  );
}

function factorsOf(right: Equation['right']) {
  return [...termsWithin(right)].filter(
    ({kind}) => kind === 'partial' || kind === 'variable',
  );
}
