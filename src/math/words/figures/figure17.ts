import {say} from '../../write/sentence.ts';

/** Said beside figure 17, and by no step of the derivation. */
export const words = {
  known: say`The gradient of a weight is known.`,
  reused: say`All factors but the last are the same.`,
};
