import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 09, and by no step of the derivation. */
export const words = {
  first: say`With ${anyOf('delta')} known, little is left to compute.`,
  all: say`What is known is reused; little is new.`,
  sizes: say`Little is new. In a layer, a wider line has a larger gradient.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`Figure 04 traces them all.`,
};
