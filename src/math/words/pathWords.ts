import type {Equation, Term} from '../term/term.ts';
import type {Letter} from '../term/variable.ts';
import {anyOf, listed, say, type Sentence} from '../write/sentence.ts';

/** Sentences said while light runs from weight to weight. */
export const pathWords = {
  /** Several paths go on by one edge each. */
  alike(here: Letter, there: Letter): Sentence {
    return say`Each path goes on from its ${anyOf(here)} to its ${anyOf(there)}: one more factor.`;
  },

  /** Several paths divide at once. */
  divide(there: Letter): Sentence {
    return say`Each path divides over every ${anyOf(there)}: one term for each, and they add.`;
  },

  /** @param derivatives - The derivatives that are found together. */
  sameWay(derivatives: readonly Term[]): Sentence {
    return say`${listed(derivatives)}: in the same way.`;
  },

  /** @param isSameNode - Whether the weight before leads to the same node. */
  anotherPath({left}: Equation, isSameNode: boolean): Sentence {
    return isSameNode
      ? say`${left}: the same node, so only the last factor is new.`
      : say`${left}: the same kinds of factors, along another path.`;
  },

  onlyNew({left}: Equation): Sentence {
    return say`${left}: what is dim is known, what is bright is new.`;
  },
};
