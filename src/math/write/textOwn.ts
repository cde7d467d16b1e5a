import {needsFence, type Surrounding} from '../term/precedence.ts';
import type {Application, OwnTerm, Term} from '../term/term.ts';
import {raise} from './alphabets.ts';
import {isAlone, isNamed} from './latexOwn.ts';
import {shifted, withIndices} from './ownIndices.ts';

/**
 * A term of a derivation of an author's own in plain Unicode.
 *
 * @param write - Writes a part of it.
 */
export function ownText(term: OwnTerm, write: (part: Term) => string): string {
  const within = (part: Term, surrounding: Surrounding) =>
    needsFence(part, surrounding) ? `(${write(part)})` : write(part);
  switch (term.kind) {
    case 'symbol':
      return withIndices(term.symbol.sign.text, term.indices, write);
    case 'power':
      return `${within(term.base, 'base')}${raised(write(term.exponent))}`;
    case 'application':
      return applicationText(term, write);
    case 'bigSum': {
      const [index, from, to] = [term.index, term.from, term.to].map(write);
      const body = within(
        term.body,
        term.body.kind === 'bigSum' ? 'sum' : 'product',
      );
      return `Σ[${index}=${from}…${to}] ${body}`;
    }
    case 'entry':
      return withIndices(within(term.of, 'base'), term.indices, write);
    case 'derivative': {
      const d = term.isPartial ? '∂' : 'd';
      const by = `${d}${write(term.by)}`;
      return isNamed(term.of)
        ? `${d}${write(term.of)}/${by}`
        : `${d}/${by} ${within(term.of, 'differentiated')}`;
    }
    case 'tex':
      return term.text;
  }
}

function applicationText(
  {called, arguments: all}: Application,
  write: (part: Term) => string,
): string {
  const inner = all.map(write).join(', ');
  const {sign, notation} = called;
  if (notation === 'bars') return `|${inner}|`;
  return notation === 'operator' && all.every(isAlone)
    ? `${sign.text} ${inner}`
    : `${sign.text}(${inner})`;
}

/** An exponent: a superscript of Unicode, or after a caret. */
function raised(text: string): string {
  return shifted(text, raise(text.replaceAll(' ', '')), '^');
}
