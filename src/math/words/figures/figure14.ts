import type {Term} from '../../term/term.ts';
import {anyOf, say, type Sentence} from '../../write/sentence.ts';

/** Said beside figure 14, and by no step of the derivation. */
export const words = {
  unknown(derivative: Term): Sentence {
    return say`And what is ${derivative}? A nudge tells.`;
  },
  entries: say`Each is what comes in over its weight.`,
  back: say`Back to the equation of the layer.`,
  end: say`All gradients of the layer: ${anyOf('delta')} times what came in.`,
};
