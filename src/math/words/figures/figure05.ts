import {say} from '../../write/sentence.ts';

/** Said beside figure 05, and by no step of the derivation. */
export const words = {
  equations: say`The gradients of a layer of weights, one equation for each.`,
  kinds: say`Factors of the same kind are framed alike.`,
  shapes: say`Below each part stands its shape.`,
  /** Where the ones have been explained before. */
  wide: say`With its ones the column is as wide as the matrix beside it.`,
  equation: say`One equation for all gradients of the layer.`,
};
