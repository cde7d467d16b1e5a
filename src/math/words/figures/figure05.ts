import {say} from '../../write/sentence.ts';

/** Said beside figure 05, and by no step of the derivation. */
export const words = {
  equations: say`The gradients of a layer of weights, one equation for each.`,
  incoming: say`The first factor is the same for all weights into a node.`,
  slope: say`So is the second, the slope of the node’s activation.`,
  local: say`The last factor belongs to the weight alone.`,
  shapes: say`Below each part stands its shape: rows by columns.`,
  equation: say`One equation now holds all gradients of the layer.`,
};
