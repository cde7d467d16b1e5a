import type {Equation, Term} from '../term/term.ts';
import type {Letter} from '../term/variable.ts';
import {anyOf, listed, say, type Sentence} from '../write/sentence.ts';

/** Sentences said while light runs from weight to weight. */
export const pathWords = {
  /** Several paths go on by one edge each. */
  alike(here: Letter, there: Letter): Sentence {
    return say`On each path, from ${anyOf(here)} to ${anyOf(there)}: one more factor.`;
  },

  /** Several paths divide at once. */
  divide(there: Letter): Sentence {
    return say`Each path divides over every ${anyOf(there)}: the terms add.`;
  },

  /** @param derivatives - The derivatives that are found together. */
  sameWay(derivatives: readonly Term[]): Sentence {
    return say`${listed(derivatives)}: in the same way.`;
  },

  /** @param isSameNode - Whether the weight before leads to the same node. */
  anotherPath({left}: Equation, isSameNode: boolean): Sentence {
    return isSameNode
      ? say`${left}: only the last factor is new.`
      : say`${left}: another path, the same kinds of factors.`;
  },

  onlyNew({left}: Equation): Sentence {
    return say`${left}: only what is bright is new.`;
  },
};
