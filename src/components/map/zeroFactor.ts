import type {Equation} from '../../math/term/term.ts';
import {hopsOf} from '../../math/term/edge.ts';
import {textOf} from '../../math/write/text.ts';
import {findTerm} from '../../math/term/walk.ts';
import type {EdgeFactor} from './plan/edgeFactors.ts';
import type {NetworkMap} from './NetworkMap.ts';

/**
 * Why light ends, in a short sentence: which derivatives of some equations are
 * 0, and what makes them so. Undefined where none is.
 *
 * @param over - The edges that are spoken of; all that the equations go back
 *   over if left out.
 */
export function zeroSentence(
  map: NetworkMap,
  equations: readonly Equation[],
  over?: readonly string[],
): string | undefined {
  const found = new Map<string, string>();
  for (const equation of equations) {
    for (const {factor, edge} of hopsOf(equation)) {
      const known = map.factorOf(edge);
      const term = findTerm(equation, factor);
      if (!known || (over && !over.includes(edge))) continue;
      const own = term.kind === 'partial' && 'wb'.includes(term.by.letter);
      if ((own ? known.own : known.along) !== 0) continue;
      found.set(textOf(term), reasonOf(known, own));
    }
  }
  const [reason] = found.values();
  if (reason === undefined) return undefined;
  const alike = [...found.keys()].filter(name => found.get(name) === reason);
  const [last = '', ...others] = alike.slice(0, MOST).toReversed();
  const names = [...others.toReversed(), last].join(' and ');
  const verb = others.length > 0 ? 'are' : 'is';
  return `${names} ${verb} 0: ${reason}`;
}

/** So many derivatives are named. */
const MOST = 2;

function reasonOf({kind}: EdgeFactor, isOwn: boolean): string {
  if (kind === 'loss') {
    return 'the output is what it should be, so no error is handed on.';
  }
  if (kind === 'weight' || kind === 'bias') {
    return isOwn
      ? 'nothing comes in over this weight, so it has no gradient.'
      : 'the weight itself is 0, so nothing is handed on over it.';
  }
  return `${kind} is flat at this z, so nothing is handed on.`;
}
