import type {Term} from '../../term/term.ts';
import {say, type Sentence} from '../../write/sentence.ts';

/** Said beside figure 13, and by no step of the derivation. */
export const words = {
  unknown(derivative: Term): Sentence {
    return say`What is ${derivative}? A nudge tells.`;
  },
  entries: say`Each is the weight between its two nodes.`,
  back: say`Back to the equation of the layer.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`Its weighted inputs depend on the inputs alone, so no gradient passes through an activation below.`,
};
