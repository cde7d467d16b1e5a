import {say} from '../../write/sentence.ts';

/** Said beside figure 03, and by no step of the derivation. */
export const words = {
  known: say`The forward pass has left a number at every node.`,
};
