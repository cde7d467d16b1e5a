import {say} from '../../write/sentence.ts';

/** Said beside figure 10, and by no step of the derivation. */
export const words = {
  equations: say`The equations of the layer below gather in the same way.`,
  shapes: say`Again one column, one more column, and one matrix.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`Figure 05 has gathered all there is to gather.`,
};
