import {say} from '../../write/sentence.ts';

/** Said beside figure 02, and by no step of the derivation. */
export const words = {
  node: say`The number above is the layer, the one below is the node.`,
  weight: say`A weight has two numbers below: where it goes, then where it comes from.`,
  matrix: say`So each row of the matrix holds the weights into one node.`,
  product: say`A row of weights times the column of activations is one weighted sum.`,
  numbers: say`Row by row, one product gives every weighted sum of the layer.`,
};
