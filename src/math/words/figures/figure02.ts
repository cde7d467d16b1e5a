import {say} from '../../write/sentence.ts';

/** Said beside figure 02, and by no step of the derivation. */
export const words = {
  node: say`Above stands the layer, below the node.`,
  weight: say`Below a weight: where it goes, then where it comes from.`,
  matrix: say`So each row holds the weights into one node.`,
  product: say`A row times the column is one weighted sum.`,
  numbers: say`Row by row: all weighted sums of the layer.`,
};
