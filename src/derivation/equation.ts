import {equation as stated} from '../math/term/build.ts';
import type {Equation, OwnClaim, Term} from '../math/term/term.ts';
import {mapTerms, termsWithin} from '../math/term/walk.ts';
import {type Loose, termOf} from './key.ts';

/** An equation of an author's own. */
export interface OwnEquation extends Equation {
  readonly own: OwnClaim;
  /**
   * Its sides as they were written, with terms that are used again. In the
   * equation itself each occurrence has an id of its own.
   */
  readonly written: {readonly left: Term; readonly right: Term};
}

export interface EquationOptions {
  /**
   * Where it holds: an equation of symbols everywhere in their domains, one of
   * numbers at the values given.
   */
  readonly holds?: OwnClaim['holds'];
}

/**
 * Two terms that are equal.
 *
 * @throws ShapeError when one is no number and the other has another shape.
 */
export function equation(
  one: Loose,
  other: Loose,
  {holds = 'everywhere'}: EquationOptions = {},
): OwnEquation {
  const written = {left: termOf(one), right: termOf(other)};
  equations += 1;
  const id = `q${equations}`;
  const uses = new Map<string, number>();
  const occurring = (side: Term): Term =>
    mapTerms(side, part => {
      const use = (uses.get(part.id) ?? 0) + 1;
      uses.set(part.id, use);
      const name = use === 1 ? part.id : `${part.id}-${use}`;
      return {...part, id: `${id}-${name}`};
    });
  const {left, right} = written;
  return {
    ...stated(id, occurring(left), occurring(right)),
    own: {holds},
    written,
  };
}

let equations = 0;

/** A term where it stands in an equation. */
export interface Occurring {
  /** The identity of the term, wherever it stands. */
  readonly key: string;
  /** The id of this occurrence. */
  readonly id: string;
  /** It, and every term within it, in the order of writing. */
  readonly within: readonly {readonly key: string; readonly id: string}[];
  readonly term: Term;
}

/** Every term of an equation, in the order of writing. */
export function occurrencesIn(equation: OwnEquation): readonly Occurring[] {
  const {left, right, written} = equation;
  const pairs = [
    [written.left, left],
    [written.right, right],
  ] as const;
  return pairs.flatMap(([before, after]) => {
    const keys = Array.from(termsWithin(before), ({id}) => id);
    const terms = [...termsWithin(after)];
    return terms.map((term, at) => {
      const count = [...termsWithin(term)].length;
      const within = terms
        .slice(at, at + count)
        .map(({id}, place) => ({key: keys[at + place]!, id}));
      return {key: keys[at]!, id: term.id, within, term};
    });
  });
}
