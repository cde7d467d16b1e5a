import {type Places, resolveIndex} from './places.ts';
import type {Elision, Grid, Term} from './term.ts';
import type {Variable} from './variable.ts';
import {partsOf} from './walk.ts';

/**
 * All symbols and derivatives of a term: the written ones, and those behind
 * dots, each with its own indices.
 */
export function* termsMeant(term: Term, places: Places = {}): Generator<Term> {
  if (term.kind === 'grid') {
    yield* entriesMeant(term, places);
  } else if (term.kind === 'elision') {
    yield* branchesMeant(term, places);
  } else {
    yield filled(term, places);
    for (const part of partsOf(term)) yield* termsMeant(part, places);
  }
}

function* entriesMeant(
  {pattern, shape, cells}: Grid,
  places: Places,
): Generator<Term> {
  if (!pattern) {
    for (const cell of cells.flat()) yield* termsMeant(cell, places);
    return;
  }
  const [rows, columns] = shape.map(size => upTo(1, Number(size)));
  for (const row of rows!) {
    for (const column of columns!) {
      yield* termsMeant(pattern, {...places, row, column});
    }
  }
}

/** Dots of a grid mean nothing by themselves: its pattern does. */
function* branchesMeant({branches}: Elision, places: Places): Generator<Term> {
  if (!branches) return;
  const {pattern, from, to} = branches;
  for (const branch of upTo(from, to)) {
    yield* termsMeant(pattern, {...places, branch});
  }
}

function upTo(from: number, to: number): readonly number[] {
  return Array.from({length: to - from + 1}, (_, at) => from + at);
}

function filled(term: Term, places: Places): Term {
  const fill = (variable: Variable): Variable => ({
    ...variable,
    indices: variable.indices.map(index => resolveIndex(index, places)),
  });
  if (term.kind === 'variable') {
    return {...term, variable: fill(term.variable)};
  }
  return term.kind === 'partial'
    ? {...term, of: fill(term.of), by: fill(term.by)}
    : term;
}
