import type {OwnTerm, Term} from './term.ts';

const kinds: Readonly<Record<OwnTerm['kind'], true>> = {
  symbol: true,
  power: true,
  application: true,
  bigSum: true,
  entry: true,
  derivative: true,
  tex: true,
};

/** Whether a term is of a kind that only derivations of an author's own have. */
export function isOwnTerm(term: Term): term is OwnTerm {
  return Object.hasOwn(kinds, term.kind);
}
