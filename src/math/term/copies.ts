import {type Ids, nameIn} from './ids.ts';
import type {Term} from './term.ts';
import {mapTerms, termsWithin} from './walk.ts';

/** A term made from others, occurrence by occurrence. */
export interface Copy {
  readonly term: Term;
  /** For each new id, the ids that it comes from. */
  readonly origins: Readonly<Record<string, readonly string[]>>;
}

/** Copies a term; every occurrence gets a new id after the one it copies. */
export function cloneTerm(term: Term, ids: Ids): Copy {
  return mergeTerms([term], ids);
}

/** One term in place of several equal ones, occurrence by occurrence. */
export function mergeTerms(terms: readonly Term[], ids: Ids): Copy {
  const [first] = terms;
  if (!first) {
    throw new RangeError('There is nothing to merge.');
  }
  const counterparts = new Map<string, string[]>();
  for (const term of terms) {
    pair(first, term, counterparts);
  }
  const origins: Record<string, readonly string[]> = {};
  const term = mapTerms(first, part => {
    const id = ids(nameIn(part.id));
    origins[id] = counterparts.get(part.id) ?? [part.id];
    return {...part, id};
  });
  return {term, origins};
}

function pair(
  first: Term,
  other: Term,
  counterparts: Map<string, string[]>,
): void {
  const others = [...termsWithin(other)];
  [...termsWithin(first)].forEach((part, place) => {
    const match = others[place];
    if (match?.kind !== part.kind) {
      throw new RangeError(
        `${first.id} and ${other.id} are not alike, so they cannot merge.`,
      );
    }
    counterparts.set(part.id, [...(counterparts.get(part.id) ?? []), match.id]);
  });
}
