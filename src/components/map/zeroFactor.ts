import type {Equation, Term} from '../../math/term/term.ts';
import {hopsOf} from '../../math/term/edge.ts';
import type {Sentence} from '../../math/write/sentence.ts';
import {textOf} from '../../math/write/text.ts';
import {findTerm} from '../../math/term/walk.ts';
import type {EdgeFactor} from './plan/edgeFactors.ts';
import {type ZeroReason, zeroWords} from '../../math/words/zeroWords.ts';
import type {NetworkMap} from './NetworkMap.ts';

/**
 * Why light ends, in a short sentence: which derivatives of some equations are
 * 0, and why. Undefined if none is.
 *
 * @param over - The edges in question; all edges of the equations if left out.
 */
export function zeroSentence(
  map: NetworkMap,
  equations: readonly Equation[],
  over?: readonly string[],
): Sentence | undefined {
  const found = new Map<
    string,
    {readonly term: Term; readonly reason: ZeroReason}
  >();
  for (const equation of equations) {
    for (const {factor, edge} of hopsOf(equation)) {
      const known = map.factorOf(edge);
      const term = findTerm(equation, factor);
      if (!known || (over && !over.includes(edge))) continue;
      const own = term.kind === 'partial' && 'wb'.includes(term.by.letter);
      if ((own ? known.own : known.along) !== 0) continue;
      found.set(textOf(term), {term, reason: reasonOf(known, own)});
    }
  }
  const [first, ...others] = found.values();
  if (first === undefined) return undefined;
  const alike = others.filter(({reason}) => isSame(reason, first.reason));
  const named = [first, ...alike].slice(0, MOST).map(({term}) => term);
  return zeroWords(named, first.reason);
}

/** The most derivatives that are named. */
const MOST = 2;

function reasonOf({kind}: EdgeFactor, isOwn: boolean): ZeroReason {
  if (kind === 'loss' || kind === 'total') return 'met';
  if (kind === 'weight' || kind === 'bias') {
    return isOwn ? 'nothing in' : 'no weight';
  }
  return {flat: kind};
}

function isSame(one: ZeroReason, other: ZeroReason): boolean {
  return typeof one === 'object' && typeof other === 'object'
    ? one.flat === other.flat
    : one === other;
}
