import {say} from '../../write/sentence.ts';

/** Said beside figure 10, and by no step of the derivation. */
export const words = {
  equations: say`The equations of the layer below gather in the same way.`,
  gathered: say`Again, columns and a matrix.`,
  shapes: say`Below each part stands its shape.`,
  /** On the card of a network without a hidden layer. */
  nothing: say`Figure 05 has gathered all there is to gather.`,
};
