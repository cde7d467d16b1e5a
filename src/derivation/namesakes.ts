import type {OwnSymbol} from '../math/term/ownSymbol.ts';
import {termsWithin} from '../math/term/walk.ts';
import type {OwnStep} from './step.ts';

/**
 * Finds two symbols that are drawn alike: a viewer takes both for one. The index
 * of a sum is a name within it, and may be used again.
 */
export class Namesakes {
  private readonly known = new Map<string, OwnSymbol>();

  /** Why the equation of a step cannot be read; undefined if it can. */
  public alike({equation}: OwnStep): string | undefined {
    const found: string[] = [];
    for (const symbol of shownIn(equation)) {
      const first = this.known.get(symbol.name) ?? symbol;
      this.known.set(symbol.name, first);
      if (first !== symbol) found.push(symbol.name);
    }
    const [name] = found;
    return name === undefined
      ? undefined
      : `two symbols are drawn as ${name}. Make the symbol once and use it again, or give one of them another letter or an index`;
  }
}

/** The symbols of an equation, without the indices of its sums. */
function shownIn({left, right}: OwnStep['equation']): ReadonlySet<OwnSymbol> {
  const terms = [left, right].flatMap(side => [...termsWithin(side)]);
  const shown = terms.flatMap(one => (one.kind === 'symbol' ? one.symbol : []));
  const indices = new Set(
    terms.flatMap(one => (one.kind === 'bigSum' ? one.index.symbol : [])),
  );
  return new Set(shown.filter(symbol => !indices.has(symbol)));
}
