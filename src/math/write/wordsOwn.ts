import {needsFence, type Surrounding} from '../term/precedence.ts';
import type {OwnTerm, Term} from '../term/term.ts';

/**
 * A term of a derivation of an author's own in words.
 *
 * @param speak - Speaks a part of it.
 */
export function ownWords(term: OwnTerm, speak: (part: Term) => string): string {
  const within = (part: Term, surrounding: Surrounding) =>
    needsFence(part, surrounding)
      ? `the quantity ${speak(part)}, end of quantity,`
      : speak(part);
  switch (term.kind) {
    case 'symbol':
      return placed(term.symbol.sign.words, 'index', term.indices.map(speak));
    case 'power':
      return `${within(term.base, 'base')} ${powerWords(speak(term.exponent))}`;
    case 'application':
      return `${term.called.sign.words} of ${term.arguments.map(speak).join(' and ')}`;
    case 'bigSum':
      return `the sum over ${speak(term.index)} from ${speak(term.from)} to ${speak(term.to)} of ${within(term.body, 'product')}`;
    case 'entry':
      return placed(speak(term.of), 'entry', term.indices.map(speak));
    case 'derivative':
      return `the ${term.isPartial ? 'partial derivative' : 'derivative'} of ${within(term.of, 'differentiated')} with respect to ${speak(term.by)}`;
    case 'tex':
      return term.words;
  }
}

function placed(
  name: string,
  place: 'index' | 'entry',
  indices: readonly string[],
): string {
  return indices.length === 0
    ? name
    : `${name}, ${place} ${indices.join(' and ')}`;
}

function powerWords(exponent: string): string {
  switch (exponent) {
    case '2':
      return 'squared';
    case '3':
      return 'cubed';
    default:
      return `to the power of ${exponent}`;
  }
}
