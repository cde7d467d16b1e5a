import {isOwnTerm} from './ownTerm.ts';
import type {Entry, Equation, OwnTerm, SymbolTerm, Term} from './term.ts';

/** Rebuilds a term from its parts upward; patterns of elisions stay. */
export function mapTerms(term: Term, change: (part: Term) => Term): Term {
  return change(withParts(term, part => mapTerms(part, change)));
}

/**
 * Replaces terms within a term from the whole downward. The index of a sum, and
 * what a derivative is taken by, stay: they are names.
 *
 * @param find - The replacement of a term; undefined to look at its parts.
 */
export function replaceDown(
  term: Term,
  find: (part: Term) => Term | undefined,
): Term {
  const names: readonly Term[] =
    term.kind === 'bigSum'
      ? [term.index]
      : term.kind === 'derivative'
        ? [term.by]
        : [];
  const inner = (part: Term): Term =>
    names.includes(part) ? part : replaceDown(part, find);
  return find(term) ?? withParts(term, inner);
}

/** A term with its direct parts changed. */
function withParts(term: Term, inner: (part: Term) => Term): Term {
  if (isOwnTerm(term)) return ownMapped(term, inner);
  switch (term.kind) {
    case 'number':
    case 'variable':
    case 'partial':
    case 'elision':
      return term;
    case 'product':
    case 'hadamard':
    case 'matrixProduct':
      return {...term, factors: term.factors.map(inner)};
    case 'sum':
      return {...term, terms: term.terms.map(inner)};
    case 'difference':
      return {
        ...term,
        left: inner(term.left),
        right: inner(term.right),
      };
    case 'negative':
    case 'transpose':
    case 'broadcast':
      return {...term, operand: inner(term.operand)};
    case 'quotient':
      return {
        ...term,
        numerator: inner(term.numerator),
        denominator: inner(term.denominator),
      };
    case 'call':
      return {...term, argument: inner(term.argument)};
    case 'grid':
      return {...term, cells: term.cells.map(row => row.map(inner))};
  }
}

function ownMapped(term: OwnTerm, inner: (part: Term) => Term): OwnTerm {
  switch (term.kind) {
    case 'symbol':
      return {...term, indices: term.indices.map(inner)};
    case 'power':
      return {
        ...term,
        base: inner(term.base),
        exponent: inner(term.exponent),
      };
    case 'application':
      return {...term, arguments: term.arguments.map(inner)};
    case 'bigSum':
      return {
        ...term,
        index: symbolIn(inner(term.index)),
        from: inner(term.from),
        to: inner(term.to),
        body: inner(term.body),
      };
    case 'entry':
      return {
        ...term,
        of: inner(term.of),
        indices: term.indices.map(inner),
      };
    case 'derivative':
      return {...term, of: inner(term.of), by: symbolOrEntry(inner(term.by))};
    case 'tex':
      return term;
  }
}

function symbolIn(term: Term): SymbolTerm {
  if (term.kind === 'symbol') return term;
  throw new RangeError(
    `${term.id} is a ${term.kind}: the index of a sum is a symbol.`,
  );
}

/** What a derivative may be taken by. */
function symbolOrEntry(term: Term): SymbolTerm | Entry {
  return term.kind === 'entry' ? term : symbolIn(term);
}

/** A term and all terms within it, in the order of writing. */
export function* termsWithin(term: Term): Generator<Term> {
  yield term;
  for (const part of partsOf(term)) {
    yield* termsWithin(part);
  }
}

/** The direct parts of a term, in the order of writing. */
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
    case 'symbol':
      return term.indices;
    case 'power':
      return [term.base, term.exponent];
    case 'application':
      return term.arguments;
    case 'bigSum':
      return [term.index, term.from, term.to, term.body];
    case 'entry':
      return [term.of, ...term.indices];
    case 'derivative':
      return [term.of, term.by];
    case 'tex':
      return [];
  }
}

/** The term with an id, in an equation or in a larger term. */
export function findTerm(formula: Term | Equation, id: string): Term {
  const sides =
    formula.kind === 'equation' ? [formula.left, formula.right] : [formula];
  for (const side of sides) {
    for (const term of termsWithin(side)) {
      if (term.id === id) {
        return term;
      }
    }
  }
  throw new RangeError(`${formula.id} has no part ${id}.`);
}

/** An equation with the terms of the given ids replaced. */
export function replaceTerms(
  equation: Equation,
  replacements: Readonly<Record<string, Term>>,
): Equation {
  const replaced = (side: Term): Term =>
    mapTerms(side, part => replacements[part.id] ?? part);
  return {
    ...equation,
    left: replaced(equation.left),
    right: replaced(equation.right),
  };
}

/** The ids of a term and of all terms within it. */
export function idsWithin(term: Term): readonly string[] {
  return Array.from(termsWithin(term), ({id}) => id);
}
