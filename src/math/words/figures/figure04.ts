import {anyOf, say} from '../../write/sentence.ts';

/** Said beside figure 04, and by no step of the derivation. */
export const words = {
  known: say`One gradient is known; the others follow likewise.`,
  place: say`Each gradient stands where its weight stands in ${anyOf('W')}.`,
  all: say`The same kinds of factors; only the path differs.`,
  sizes: say`The same kinds of factors. In a layer, a wider line has a larger gradient.`,
};
