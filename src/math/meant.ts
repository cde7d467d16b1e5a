import {type Places, resolveIndex} from './places.ts';
import type {Term} from './term.ts';
import type {Variable} from './variable.ts';
import {partsOf} from './walk.ts';

/**
 * All that a term speaks of: the symbols and derivatives that are written, and
 * those for which dots stand, each with its own indices.
 */
export function* termsMeant(term: Term, places: Places = {}): Generator<Term> {
  if (term.kind === 'grid') {
    const {pattern, shape, cells} = term;
    if (pattern) {
      for (const at of entriesOf(shape.map(Number))) {
        yield* termsMeant(pattern, {...places, ...at});
      }
    } else {
      for (const cell of cells.flat()) yield* termsMeant(cell, places);
    }
  } else if (term.kind === 'elision') {
    const {pattern, from, to} = term.branches ?? {from: 1, to: 0};
    for (let branch = from; pattern && branch <= to; branch++) {
      yield* termsMeant(pattern, {...places, branch});
    }
  } else {
    yield filled(term, places);
    for (const part of partsOf(term)) yield* termsMeant(part, places);
  }
}

function* entriesOf([rows = 0, columns = 0]: readonly number[]) {
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) yield {row, column};
  }
}

function filled(term: Term, places: Places): Term {
  const fill = (variable: Variable): Variable => ({
    ...variable,
    indices: variable.indices.map(index => resolveIndex(index, places)),
  });
  switch (term.kind) {
    case 'variable':
      return {...term, variable: fill(term.variable)};
    case 'partial':
      return {...term, of: fill(term.of), by: fill(term.by)};
    default:
      return term;
  }
}
