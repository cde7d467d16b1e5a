import type {Ids} from './ids.ts';
import type {Term} from './term.ts';

/** A copy of a term whose occurrences have ids of their own. */
export interface Clone {
  readonly term: Term;
  /** For each new id, the id that it copies. */
  readonly origins: Readonly<Record<string, readonly string[]>>;
}

/** Copies a term, naming every occurrence anew after the one it copies. */
export function cloneTerm(term: Term, ids: Ids): Clone {
  const origins: Record<string, readonly string[]> = {};
  const copy = mapTerms(term, part => {
    const id = ids(part.id.replace(/\.\d+$/, ''));
    origins[id] = [part.id];
    return {...part, id};
  });
  return {term: copy, origins};
}

/** Rebuilds a term from its parts upward; patterns of what is elided stay. */
export function mapTerms(term: Term, change: (part: Term) => Term): Term {
  const inner = (part: Term): Term => mapTerms(part, change);
  switch (term.kind) {
    case 'number':
    case 'variable':
    case 'partial':
    case 'elision':
      return change(term);
    case 'product':
    case 'hadamard':
    case 'matrixProduct':
      return change({...term, factors: term.factors.map(inner)});
    case 'sum':
      return change({...term, terms: term.terms.map(inner)});
    case 'difference':
      return change({
        ...term,
        left: inner(term.left),
        right: inner(term.right),
      });
    case 'negative':
    case 'transpose':
    case 'broadcast':
      return change({...term, operand: inner(term.operand)});
    case 'quotient':
      return change({
        ...term,
        numerator: inner(term.numerator),
        denominator: inner(term.denominator),
      });
    case 'call':
      return change({...term, argument: inner(term.argument)});
    case 'grid':
      return change({...term, cells: term.cells.map(row => row.map(inner))});
  }
}

/** A term and all terms within it, in the order of writing. */
export function* termsWithin(term: Term): Generator<Term> {
  yield term;
  for (const part of partsOf(term)) {
    yield* termsWithin(part);
  }
}

/** The terms that a term is directly made of, in the order of writing. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'variable':
    case 'partial':
    case 'elision':
      return [];
    case 'product':
    case 'hadamard':
    case 'matrixProduct':
      return term.factors;
    case 'sum':
      return term.terms;
    case 'difference':
      return [term.left, term.right];
    case 'negative':
    case 'transpose':
    case 'broadcast':
      return [term.operand];
    case 'quotient':
      return [term.numerator, term.denominator];
    case 'call':
      return [term.argument];
    case 'grid':
      return term.cells.flat();
  }
}
