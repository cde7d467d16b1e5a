import type {Equation, Term} from '../../math/term/term.ts';
import {listed, say, type Sentence} from '../../math/write/sentence.ts';

/** Sentences said while light runs from weight to weight. */
export const pathWords = {
  /** For a step that several paths take at once. */
  alike(caption: Sentence): Sentence {
    return say`On every path alike: ${caption}`;
  },

  /** @param derivatives - The derivatives that are found together. */
  sameWay(derivatives: readonly Term[]): Sentence {
    return say`${listed(derivatives)}: each in the same way.`;
  },

  anotherPath({left}: Equation): Sentence {
    return say`${left}: the same kinds of factors, along another path.`;
  },

  onlyNew({left}: Equation): Sentence {
    return say`${left}: what is dim is known already, only what is bright is new.`;
  },
};
